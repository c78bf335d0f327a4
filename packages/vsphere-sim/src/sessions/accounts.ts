/** Who may log in, and with what. User names are the same in any case, as in a vCenter. */

export interface Account {
  readonly userName: string;
  readonly fullName: string;
}

/** What an administrator of a fresh vCenter is called. */
export const DEFAULT_USER = 'administrator@vsphere.local';
export const DEFAULT_PASSWORD = 'VMware1!';

export class Accounts {
  readonly #byName = new Map<string, { readonly account: Account; readonly password: string }>();

  /** Adds a user, or gives one another password. */
  set(userName: string, password: string, fullName = userName): void {
    this.#byName.set(userName.toLowerCase(), { account: { userName, fullName }, password });
  }

  byName(userName: string): Account | undefined {
    return this.#byName.get(userName.toLowerCase())?.account;
  }

  /** Undefined when there is no such user, or the password is another. */
  byPassword(userName: string, password: string): Account | undefined {
    const known = this.#byName.get(userName.toLowerCase());
    return known?.password === password ? known.account : undefined;
  }

  has(userName: string): boolean {
    return this.#byName.has(userName);
  }

  userNames(): string[] {
    return [...this.#byName.keys()];
  }
}
