/** Thrown when a hook is ordered that could never do what it says. */
export class InvalidHook extends TypeError {
  override readonly name = 'InvalidHook';
}
