import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { publishedSchemas } from './json-schema.ts';

test.each(Object.entries(publishedSchemas()))('the published schema %s is the one the code holds', (name, schema) => {
  const file = readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8');
  expect(JSON.parse(file), 'run: npm run schemas -w @accede/treaty-law').toEqual(JSON.parse(JSON.stringify(schema)));
});
