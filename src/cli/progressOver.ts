import { stat } from "node:fs/promises";
import type { Language } from "../norm/languages.js";
import { Progress } from "./stream/progress.js";

/** A line of progress for a person who sees nothing else move; null where nobody watches. */
export async function progressOver(
  files: readonly string[],
  lang: Language,
  { silentOut = true } = {},
): Promise<Progress | null> {
  if (!isWatched(silentOut)) return null;
  const sizes = await Promise.all(files.map(sizeOf));
  const total = sizes.reduce<number | null>(
    (sum, size) => (sum === null || size === null ? null : sum + size),
    0,
  );
  return new Progress(process.stderr, total, lang);
}

/** Whether a person watches what is said while a command works. */
export function isWatched(silentOut: boolean): boolean {
  const { stderr, stdout, env } = process;
  return stderr.isTTY && (silentOut || !stdout.isTTY) && !env.CI && env.TERM !== "dumb";
}

async function sizeOf(file: string): Promise<number | null> {
  const stats = await stat(file === "-" ? "/dev/stdin" : file).catch(() => null);
  return stats?.isFile() ? stats.size : null;
}
