/** Compiles a consumer of the installed package, as strictly as anyone would. Used by `checkParcel.ts`. */
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);

/** The oldest and the newest line of TypeScript that consumers may use. */
const COMPILERS = [require.resolve("typescript-5.9/lib/tsc.js"), require.resolve("typescript/lib/tsc.js")];

/** How consumers' modules resolve; Node's way also writes the JavaScript, which then runs. */
const RESOLUTIONS = [
  ["--module", "preserve", "--moduleResolution", "bundler", "--noEmit"],
  ["--module", "node16", "--moduleResolution", "node16"],
];

// `skipLibCheck` is left off: our declarations must hold, and those they import. zod's name `URL`, hence `dom`.
const STRICT = [
  ...["--target", "es2022", "--lib", "es2022,dom", "--types", "--strict", "--pretty"],
  ...["--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"],
];

/**
 * Type-checks files with every compiler and resolution, and writes JavaScript beside them.
 *
 * @param files - names of the files
 * @param folder - where they are, with the package installed
 * @throws when a compiler has anything to say
 */
export function compileConsumer(files: readonly string[], folder: string): void {
  for (const compiler of COMPILERS) {
    for (const resolution of RESOLUTIONS) {
      const { status, stdout } = spawnSync("node", [compiler, ...STRICT, ...resolution, ...files], {
        cwd: folder,
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(`${compiler} ${resolution.join(" ")}\n${stdout}`);
    }
  }
}
