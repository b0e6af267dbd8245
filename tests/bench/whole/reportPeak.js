/** Loaded before a program: writes the most memory that its process held, in kilobytes, to the file that PEAK_FILE names. */
import { writeFileSync } from "node:fs";

const { PEAK_FILE } = process.env;
if (PEAK_FILE) process.on("exit", () => writeFileSync(PEAK_FILE, String(process.resourceUsage().maxRSS)));
