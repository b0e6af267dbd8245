import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium, type Page } from "playwright-core";
import { findChromium } from "./findChromium.js";

/** A headless browser, far from Amsterdam and not in Dutch, so that nothing can lean on where it stands. */
export interface OpenBrowser {
  newPage(): Promise<Page>;
  close(): Promise<void>;
}

/** Starts the machine's own Chromium with a profile of its own. */
export async function openBrowser(): Promise<OpenBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "vertelrecht-chromium-"));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    headless: true,
    // As root, as in most CI, Chromium starts only without its sandbox; pages here are our own, from this machine.
    chromiumSandbox: false,
    args: [
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
    timezoneId: "Pacific/Auckland",
    locale: "en-US",
    viewport: { width: 1000, height: 900 },
  });
  return {
    newPage: () => context.newPage(),
    async close() {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
