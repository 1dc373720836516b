import { writeFileSync } from 'node:fs';
import { openApiDocument } from '../src/api/openapi.ts';

// Writes apps/server/openapi.json, from which the types of the dashboard are generated.
writeFileSync(new URL('../openapi.json', import.meta.url), `${JSON.stringify(openApiDocument(), null, 2)}\n`);
