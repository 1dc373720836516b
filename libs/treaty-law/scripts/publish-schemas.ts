// Writes the published JSON Schemas; a test fails when the files differ from the code.
import { writeFileSync } from 'node:fs';
import { publishedSchemas } from '../src/json-schema.ts';

for (const [name, schema] of Object.entries(publishedSchemas())) {
  writeFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
}
