import { z } from 'zod';
import { Act } from './act.ts';
import { FinalClausesShape } from './final-clauses.ts';
import { TreatyStatus } from './status.ts';

/**
 * The published JSON Schemas (draft 2020-12), by file name: what a treaty document may say, what an act
 * is, and the one shape in which a status is told. They are written to `schema/` and served.
 */
export function publishedSchemas(): Record<'final-clauses' | 'act' | 'treaty-status', object> {
  return {
    'final-clauses': z.toJSONSchema(FinalClausesShape, { io: 'input' }),
    act: z.toJSONSchema(Act, { io: 'input' }),
    'treaty-status': z.toJSONSchema(TreatyStatus, { io: 'output', unrepresentable: 'any' }),
  };
}
