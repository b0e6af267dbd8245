/** Sees to the browser that the tests need. */
import { findChromium } from "../tests/browser/findChromium.js";
import { ensureInstalled } from "./ensureInstalled.js";

console.log(ensureInstalled(findChromium, "chromium"));
