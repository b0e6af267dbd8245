/** Reaches an implementation through a process of its own: a line of JSON for each message, a line for each answer. */
import { type ChildProcess, spawn } from "node:child_process";
import type { Connection, Failure, Reply } from "../../conformance/connection.js";
import { printable } from "../../conformance/printable.js";
import type { Message } from "../../conformance/protocol.js";
import { LONGEST_ANSWER, START_MILLISECONDS } from "./limits.js";

/** How to run a command. */
export interface ProcessOptions {
  /** As a shell takes it. */
  readonly command: string;
  /** How long one answer may take. */
  readonly timeoutMilliseconds: number;
  /** What the process says on standard error. */
  readonly onSaid: (text: string) => void;
}

/** How much of what it said on standard error is told of a case. */
const MOST_SAID = 500;
/** How much of a line that is no answer is told. */
const MOST_QUOTED = 200;
/** How long a process may take to end once it was told to stop. */
const STOP_MILLISECONDS = 2000;

/** A process that is started when it is first asked, and again after it has failed. */
export function processConnection(options: ProcessOptions): Connection {
  let running: Running | null = null;
  let started = false;
  return {
    async ask(message) {
      if (running?.unasked) {
        const line = quoted(running.unasked);
        options.onSaid(`vertelrecht: a line that nobody asked for; the harness is started again: ${line}\n`);
        running.kill();
      }
      if (!running?.alive) {
        running = new Running(options);
        // One that is started again has not been greeted yet; its declaration is known.
        if (started && message.cmd !== "start") await running.ask({ cmd: "start", protocol: "1" });
      }
      started = true;
      const reply = await running.ask(message);
      if (!reply.ok) running.kill();
      return reply;
    },
    reset() {
      running?.kill();
    },
    async stop() {
      await running?.stop();
    },
  };
}

/** Those that run, so that none is left behind when this process is told to end. */
const RUNNING = new Set<Running>();
for (const [signal, code] of [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const)
  process.once(signal, () => {
    for (const one of RUNNING) one.kill();
    process.exit(code);
  });

/** One process. */
class Running {
  readonly #child: ChildProcess;
  /** What has come of the line that is not at its end yet. */
  #parts: string[] = [];
  #length = 0;
  #answer: ((line: string | null, failure: Failure) => void) | null = null;
  #ended: string | null = null;
  /** What it said last on standard error, for the case at which it goes wrong. */
  #said = "";

  constructor(readonly options: ProcessOptions) {
    // A group of its own, so that whatever the shell starts ends with it.
    this.#child = spawn(options.command, { shell: true, stdio: ["pipe", "pipe", "pipe"], detached: true });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => this.#read(text));
    this.#child.stderr?.setEncoding("utf8").on("data", (text: string) => {
      this.#said = `${this.#said}${text}`.slice(-MOST_SAID);
      options.onSaid(text);
    });
    this.#child.stdin?.on("error", () => {});
    this.#child.on("error", (error) => this.#end(error.message));
    this.#child.on("exit", (code, signal) => this.#end(`it ended with ${signal ?? code}`));
    RUNNING.add(this);
  }

  /** The first line that it wrote and to which there was no question. */
  unasked: string | null = null;
  /** Whether it has answered a question. */
  #answered = false;

  get alive(): boolean {
    return this.#ended === null;
  }

  ask(message: Message): Promise<Reply> {
    const { timeoutMilliseconds: usual } = this.options;
    // Starting takes its time.
    const timeoutMilliseconds = message.cmd === "start" ? Math.max(usual, START_MILLISECONDS) : usual;
    const begun = performance.now();
    return new Promise((resolve) => {
      if (this.#ended !== null) {
        resolve({ ok: false, failure: "exited", detail: this.#ended });
        return;
      }
      const timer = setTimeout(() => {
        this.#answer?.(null, "timed-out");
      }, timeoutMilliseconds);
      this.#answer = (line, failure) => {
        clearTimeout(timer);
        this.#answer = null;
        this.#answered ||= line !== null && message.cmd === "run";
        if (line === null)
          resolve({ ok: false, failure, detail: this.#detail(failure, timeoutMilliseconds) });
        else resolve(parsed(line, performance.now() - begun));
      };
      this.#child.stdin?.write(`${JSON.stringify(message)}\n`);
    });
  }

  /** Ends it and whatever it started. */
  kill(): void {
    this.#ended ??= "it was ended";
    const { pid } = this.#child;
    try {
      if (pid !== undefined) process.kill(-pid, "SIGKILL");
    } catch {
      // It has ended already.
    }
  }

  async stop(): Promise<void> {
    if (this.#ended === null) {
      const ended = new Promise((resolve) => this.#child.once("exit", resolve));
      this.#child.stdin?.end(`${JSON.stringify({ cmd: "stop" })}\n`);
      const timer = setTimeout(() => this.kill(), STOP_MILLISECONDS);
      await ended;
      clearTimeout(timer);
    }
    // Whatever it left behind may hold its output open for ever.
    for (const stream of [this.#child.stdin, this.#child.stdout, this.#child.stderr]) stream?.destroy();
    RUNNING.delete(this);
  }

  #read(text: string): void {
    const [first = "", ...others] = text.split("\n");
    this.#parts.push(first);
    this.#length += first.length;
    if (this.#length > LONGEST_ANSWER) {
      this.#answer?.(null, "too-much-output");
      this.kill();
      return;
    }
    for (const next of others) {
      const line = this.#parts.join("");
      this.#parts = [next];
      this.#length = next.length;
      if (line.trim() === "") continue;
      if (this.#answer) this.#answer(line.replace(/^\uFEFF/, ""), "invalid-json");
      else this.unasked ??= line;
    }
  }

  #end(why: string): void {
    this.#ended ??= why;
    this.#answer?.(null, "exited");
  }

  #detail(failure: Failure, timeoutMilliseconds: number): string {
    const said = this.#said.trim();
    return `${this.#why(failure, timeoutMilliseconds)}${said === "" ? "" : `; it said: ${said}`}`;
  }

  #why(failure: Failure, timeoutMilliseconds: number): string {
    if (failure === "timed-out") return `no answer within ${timeoutMilliseconds / 1000} s`;
    if (failure === "too-much-output") return "an answer longer than 16 MB";
    // One that ends once it has answered does so while the next question is on its way.
    const perhaps = this.#answered ? ", at this question or after the answer before it" : "";
    return `${this.#ended ?? failure}${perhaps}`;
  }
}

function parsed(line: string, milliseconds: number): Reply {
  try {
    return { ok: true, value: JSON.parse(line), milliseconds };
  } catch {
    return { ok: false, failure: "invalid-json", detail: `the answer is no JSON: ${quoted(line)}` };
  }
}

/** The beginning of a line. */
function quoted(line: string): string {
  const text = printable(line).trim();
  return text.length > MOST_QUOTED ? `"${text.slice(0, MOST_QUOTED)}…"` : `"${text}"`;
}
