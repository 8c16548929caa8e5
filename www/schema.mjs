// node www/schema.mjs > docs/report.schema.json
//
// The JSON Schema (draft 7) of what "Data (JSON)" copies and saves, from the types that `cargo xtask build` generates.
import { join, resolve } from "node:path";
import { createGenerator } from "ts-json-schema-generator";

const root = resolve(import.meta.dirname, "..");

/** The schema of a saved report: the report, and where the article came from. */
export function schema() {
  const generator = createGenerator({
    path: join(root, "www/generated/Report.ts"),
    tsconfig: join(root, "tsconfig.json"),
    type: "Report",
    skipTypeCheck: true,
  });
  const { definitions } = generator.createSchema("Report");
  const text = (description) => ({ type: ["string", "null"], description });
  const properties = {
    engine: { type: "string", description: "Version of the engine." },
    title: { type: "string", description: "The headline." },
    url: text("Address of the page."),
    byline: text("Who wrote it, as printed."),
    site: text("The outlet."),
    published: text("When it was published, ISO 8601."),
    read: text("When it was read, ISO 8601."),
    report: { $ref: "#/definitions/Report" },
  };
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: "A report of Sourcelight with the article's provenance",
    type: "object",
    properties,
    required: Object.keys(properties),
    additionalProperties: false,
    definitions,
  };
}

if (process.argv[1] === import.meta.filename) console.log(JSON.stringify(schema(), null, 1));
