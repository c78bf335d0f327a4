export interface VcsimProcess {
  /** The SDK's address, `https://127.0.0.1:PORT/sdk`. */
  readonly url: string;
  /** PEM file of the authority that signed the server's certificate. Absent without TLS. */
  readonly caFile?: string;
  /** Of the server's own certificate, as vSphere writes it: `AB:CD:...`. */
  readonly thumbprintSha1?: string;
  readonly thumbprintSha256?: string;
  readonly controlUrl: string;
  /** Holds everything the process stores; gone after its end. */
  readonly directory: string;
  readonly pid: number;
  /** Asks the control listener (`simulator/control.go`): GET without a body, POST with one. */
  control<Answer>(path: string, body?: unknown): Promise<Answer>;
  /** Ends the process. @throws {Error} when it had already died, with what it said */
  stop(): Promise<void>;
}

/**
 * Resolves once the server answers.
 *
 * @param binary what `buildSimulator` returned
 * @param flags see `simulator/main.go`; `-user` and `-password` are required
 * @throws {Error} when it ends or says nothing for 30 s, with what it wrote to standard error
 */
export function startVcsimProcess(binary: string, flags: readonly string[]): Promise<VcsimProcess>;
