import * as law from '@accede/treaty-law';
import { LANGUAGES } from '@accede/wording';
import { z } from 'zod';
import * as answers from './answers.ts';
import { type Operation, operations } from './operations.ts';
import * as queries from './queries.ts';

type Json = Record<string, unknown>;
type Schemas = ReadonlyMap<z.ZodType, string>;

const uri = (id: string) => `#/components/schemas/${id}`;

const LANG = {
  name: 'lang',
  in: 'query',
  required: false,
  description: 'Language of the words in the answer; that of Accept-Language where absent, else English',
  schema: { type: 'string', enum: [...LANGUAGES] },
};

const PROBLEMS: Readonly<Record<number, string>> = {
  400: 'A parameter or member is malformed',
  401: 'A bearer token is needed',
  403: 'The request comes from another origin or under a foreign host name',
  404: 'Nothing of that name; near matches are listed',
  409: 'The act contradicts what is recorded, or the participant what is on the register',
  412: 'The treaty, or the register, has moved on since the revision given in If-Match',
  413: 'The body is too large',
  415: 'The body is not JSON',
  422: 'Refused by a rule of recording, or the Idempotency-Key was used with another body',
  500: 'An error of the server',
  503: 'Not just now: the read models are being filled, made anew after damage, or have not reached minPosition in time, or the files cannot be read or written; Retry-After says when to ask again',
};

/** The OpenAPI 3.1 document of the API: paths from the table of operations, schemas from zod. */
export function openApiDocument(): Json {
  // Answers are described as they come (defaults filled in), bodies as they may be sent (defaults optional).
  const answered = named({ ...law, ...answers });
  const sent = named(queries);
  const paths: Record<string, Json> = {};
  for (const [operationId, operation] of Object.entries<Operation>(operations)) {
    const path = `/api${operation.path}`;
    paths[path] = { ...paths[path], [operation.method]: describe(operationId, operation, answered, sent) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Accede',
      version: '0.1.0',
      description:
        'Who is bound by a treaty, since when, and why. Dates are legal dates without a time zone; every read of status takes asAt (legal date) and knownAt (instant).',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    paths,
    components: {
      schemas: { ...components(answered, 'output'), ...components(sent, 'input') },
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
    },
    security: [{}, { token: [] }],
  };
}

function named(exported: Readonly<Record<string, unknown>>): Schemas {
  const schemas = new Map<z.ZodType, string>();
  for (const value of Object.values(exported)) {
    const id = value instanceof z.ZodType ? value.meta()?.id : undefined;
    if (id) schemas.set(value as z.ZodType, id);
  }
  return schemas;
}

function components(schemas: Schemas, io: 'input' | 'output'): Json {
  const registry = z.registry<{ id: string }>();
  for (const [schema, id] of schemas) registry.add(schema, { id });
  const described = Object.entries(z.toJSONSchema(registry, { uri, io, unrepresentable: 'any' }).schemas);
  return Object.fromEntries(described.map(([id, schema]) => [id, plain(schema as Json)]));
}

/** What JSON Schema says of its own identity has no place among the components of a document. */
function plain({ $schema: _schema, $id: _uri, id: _id, '~standard': _standard, ...schema }: Json): Json {
  return inWords(schema) as Json;
}

/** What every answer puts into words is always there, though the law gives it without. */
function inWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(inWords);
  if (node === null || typeof node !== 'object') return node;
  const schema: Json = Object.fromEntries(Object.entries(node).map(([member, of]) => [member, inWords(of)]));
  const { properties, required = [] } = schema as { properties?: Readonly<Record<string, Json>>; required?: string[] };
  if (properties === undefined) return schema;
  const worded = ['rule', 'facts', 'text'].every((member) => member in properties);
  return worded ? { ...schema, required: [...required, 'text'] } : schema;
}

function describe(operationId: string, operation: Operation, answered: Schemas, sent: Schemas): Json {
  const parameters = [
    ...parametersOf('path', operation.params),
    ...parametersOf('query', operation.query),
    LANG,
    ...(operation.etag ? [header('If-None-Match', 'ETag of the answer already held')] : []),
    ...(operation.writes
      ? [
          header('If-Match', 'Revision of the treaty, or of the register, believed to be the last, as an ETag: "12"'),
          header('Idempotency-Key', 'A key of the caller: the same request sent again records nothing more'),
        ]
      : []),
  ];
  const problems = [400, 401, 403, ...(operation.problems ?? []), 500, 503];
  return {
    operationId,
    summary: operation.summary,
    tags: [operation.tag],
    ...(parameters.length > 0 && { parameters }),
    ...(operation.body && {
      requestBody: { required: true, content: { 'application/json': { schema: reference(operation.body, sent) } } },
    }),
    responses: {
      [operation.success ?? 200]: {
        description: operation.summary,
        ...headersOf(operation),
        content: contentOf(operation, answered),
      },
      ...(operation.etag && { 304: { description: 'The answer already held is still true' } }),
      ...Object.fromEntries(
        problems.map((status) => [
          status,
          {
            description: PROBLEMS[status],
            content: { 'application/problem+json': { schema: { $ref: uri('Problem') } } },
          },
        ]),
      ),
    },
  };
}

function headersOf({ etag, answer }: Operation): Json {
  const headers = {
    ...(etag && { ETag: { schema: { type: 'string' } } }),
    ...(canBeWithoutSomething(answer) && {
      'Accede-Withheld': {
        description: 'How much, marked LIMITE, is not in the answer for want of a token; absent where nothing is',
        schema: { type: 'integer' },
      },
    }),
  };
  return Object.keys(headers).length > 0 ? { headers } : {};
}

/** Whether something marked LIMITE may be left out of an answer: its schema then says so. */
export function canBeWithoutSomething(answer: Operation['answer']): boolean {
  return answer instanceof z.ZodObject && 'withheld' in answer.shape;
}

function contentOf(operation: Operation, answered: Schemas): Json {
  if (operation.answer === 'event-stream') {
    return {
      'text/event-stream': {
        schema: {
          type: 'string',
          description: 'Each data line is a Change, or, of an event `participant`, a RegisterChange',
        },
      },
    };
  }
  if (operation.answer === 'openapi') return { 'application/json': { schema: { type: 'object' } } };
  return {
    'application/json': { schema: reference(operation.answer, answered) },
    ...(operation.csv && { 'text/csv': { schema: { type: 'string' } } }),
  };
}

function reference(schema: z.ZodType, among: Schemas): Json {
  const id = among.get(schema);
  if (!id) throw new Error('a body or answer without a name of its own cannot be referred to');
  return { $ref: uri(id) };
}

function parametersOf(place: 'path' | 'query', object: z.ZodObject | undefined): Json[] {
  return Object.entries(object?.shape ?? {}).map(([name, schema]) => {
    const { description, ...described } = plain(z.toJSONSchema(schema as z.ZodType, { io: 'input' }) as Json);
    return {
      name,
      in: place,
      required: place === 'path',
      ...(description !== undefined && { description }),
      schema: described,
    };
  });
}

function header(name: string, description: string): Json {
  return { name, in: 'header', required: false, description, schema: { type: 'string' } };
}
