import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { extname } from "node:path";

/** A server on this machine alone. */
export interface Served {
  readonly url: string;
  close(): void;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".ndjson": "application/x-ndjson; charset=utf-8",
};

/**
 * Serves a folder, and texts that stand in no file, under a policy that lets nothing in from elsewhere and no text
 * run as code.
 *
 * @param folder - its URL, ending with a slash
 * @param texts - path to text, e.g. `{ "/harness.js": "…" }`
 */
export async function serve(folder: URL, texts: Readonly<Record<string, string>>): Promise<Served> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const file = path.endsWith("/") ? `${path}index.html` : path;
    const headers = {
      "content-type": TYPES[extname(file)] ?? "application/octet-stream",
      "content-security-policy": "default-src 'self'; img-src data:",
    };
    try {
      const body = texts[file] ?? readFileSync(new URL(`.${file}`, folder));
      response.writeHead(200, headers).end(body);
    } catch {
      response.writeHead(404, headers).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return { url: `http://127.0.0.1:${address.port}`, close: () => server.close() };
}
