/** JSON Schemas as a stranger's validator reads them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { ROOT } from "./pages.js";

/** Says what in a value a schema does not take; empty where it takes it. */
export function faultsUnder(schema: string | object): (value: unknown) => string[] {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  const read: object =
    typeof schema === "string" ? JSON.parse(readFileSync(join(ROOT, "schema", schema), "utf8")) : schema;
  const validate: ValidateFunction = ajv.compile(read);
  return (value) =>
    validate(value)
      ? []
      : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
