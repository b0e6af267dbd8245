/** Ctrl-C and its kin: the first one asks to stop after what is at hand, a second one stops at once. */

/** What a shell expects of a program that such a signal ends. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 } as const;
type Name = keyof typeof EXIT_CODES;

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
    process.once("SIGINT", this.#stop).once("SIGTERM", this.#stop);
  }

  get signal(): AbortSignal {
    return this.#controller.signal;
  }

  /** Listens no longer. */
  end(): void {
    process.off("SIGINT", this.#stop).off("SIGTERM", this.#stop);
  }
}
