/** Ctrl-C and its kin: the first one asks to stop after what is at hand, a second one stops at once. */

/** What a shell expects of a program that such a signal ends. */
const EXIT_CODES = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;
type Name = keyof typeof EXIT_CODES;
const NAMES = ["SIGHUP", "SIGINT", "SIGTERM"] as const satisfies readonly Name[];

/** Listens from now on. */
export class Interruption {
  readonly #controller = new AbortController();
  readonly #stop = (name: Name) => {
    this.exitCode = EXIT_CODES[name];
    this.#controller.abort();
  };
  /** The exit code once it was asked to stop. */
  exitCode: number | null = null;

  constructor() {
    for (const name of NAMES) process.once(name, this.#stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Listens no longer. */
  end(): void {
    for (const name of NAMES) process.off(name, this.#stop);
  }
}
