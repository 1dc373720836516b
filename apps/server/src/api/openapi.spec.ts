import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openApiDocument } from './openapi.ts';
import { operations } from './operations.ts';

describe('the OpenAPI document', () => {
  const document = openApiDocument();

  it('is the one in the repository: run `npm run openapi -w @accede/server` after a change', () => {
    const written = JSON.parse(readFileSync(new URL('../../openapi.json', import.meta.url), 'utf8'));
    expect(JSON.parse(JSON.stringify(document))).toEqual(written);
  });

  it('refers only to schemas that it contains', () => {
    const text = JSON.stringify(document);
    const { schemas } = document['components'] as { schemas: Record<string, unknown> };
    const referred = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference as string));
    for (const reference of referred)
      expect(Object.keys(schemas)).toContain(reference.replace('#/components/schemas/', ''));
    expect(text).not.toContain('$defs');
  });

  it('names every operation once', () => {
    const ids = [...JSON.stringify(document).matchAll(/"operationId":"(\w+)"/g)].map(([, id]) => id);
    expect(ids.sort()).toEqual(Object.keys(operations).sort());
  });
});
