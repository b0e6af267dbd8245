/**
 * Part of the build of the command: commander is CommonJS and asks for modules of Node by `require`, which an ES module
 * has to make. Only the part that asks makes one, since each takes as long to make as a small file to open.
 */
const MAKE = `import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);\n`;

/** The plugin of tsup. */
export const requireOfNode = {
  name: "require-of-node",
  renderChunk(code: string) {
    if (!code.includes("Dynamic require of")) return undefined;
    const [first = ""] = /^#!.*\n/.exec(code) ?? [];
    return { code: `${first}${MAKE}${code.slice(first.length)}` };
  },
};
