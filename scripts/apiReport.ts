/**
 * Writes what is public, one page for each entry point, to `api/` (`npm run api`), from the built declarations.
 * With `--check` it fails when a page differs, so that the public surface never changes unnoticed.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Extractor, ExtractorConfig } from "@microsoft/api-extractor";
import { exports } from "../package.json" with { type: "json" };

const root = join(import.meta.dirname, "..");
const check = process.argv.includes("--check");
const temporary = mkdtempSync(join(tmpdir(), "vertelrecht-api-"));
const changed: string[] = [];

try {
  // What the other entry points mention is on the page of the main one, so theirs leave it out.
  report("vertelrecht", exports["."].import.types, { unexported: true });
  report("rules", exports["./rules"].import.types, { unexported: false });
  report("drafting", exports["./drafting"].import.types, { unexported: false });
  report("conformance", exports["./conformance"].import.types, { unexported: false });
  report("json-rules-engine", exports["./json-rules-engine"].import.types, { unexported: false });
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
if (check && changed.length > 0) {
  console.error(
    `the public surface changed: ${changed.join(", ")} · mend: run npm run api, and see in git diff whether that was meant`,
  );
  process.exitCode = 1;
}

function report(name: string, types: string, { unexported }: { readonly unexported: boolean }): void {
  const entry = join(root, types);
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
    configObject: {
      projectFolder: root,
      newlineKind: "lf",
      mainEntryPointFilePath: entry,
      compiler: {
        overrideTsconfig: { extends: join(root, "tsconfig.browser.json"), include: [], files: [entry] },
      },
      apiReport: {
        enabled: true,
        reportFileName: name,
        reportFolder: join(root, "api"),
        reportTempFolder: temporary,
        includeForgottenExports: unexported,
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
    },
  });
  const { apiReportChanged, errorCount } = Extractor.invoke(config, {
    localBuild: !check,
    // The pages are all we want of it; how a comment is to be written is TypeDoc's to say.
    messageCallback: (message) => {
      message.handled = message.logLevel !== "error";
    },
  });
  if (errorCount > 0) throw new Error(`api/${name}.api.md could not be made`);
  if (apiReportChanged) changed.push(`api/${name}.api.md`);
}
