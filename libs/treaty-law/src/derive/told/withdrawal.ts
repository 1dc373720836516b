import type { Act } from '../../act.ts';
import type { Provision } from '../../final-clauses.ts';
import { type LegalDate, later } from '../../legal-date.ts';
import { phrase } from '../../reason.ts';
import type { Said } from '../../rules/facts.ts';
import { reach, type World } from '../world.ts';

const SAME_DAY = { kind: 'same-day' } as const;
/** Of a reservation or an objection; no rule tells of other statements, which are taken back as they are made. */
const ON_RECEIPT = { article: 'VCLT Art. 22(3)', delay: SAME_DAY };

/** From when a withdrawal has effect: by the rule of the provision or of the treaty, or on the later date it names. */
export function withdrawnFrom(
  act: Act,
  of: Act,
  provision: Provision | undefined,
  world: World,
): { date: LegalDate; article: string | undefined; why: Said } {
  const { statements, territories } = world.document;
  const rule =
    provision?.withdrawal ??
    (of.kind === 'territorial-application' ? territories?.withdrawal : undefined) ??
    (of.kind === 'reservation' ? statements.withdrawal : undefined) ??
    (of.kind === 'reservation' || of.kind === 'objection' ? ON_RECEIPT : { article: undefined, delay: SAME_DAY });
  const reached = reach(rule.delay, act.date, world);
  const date = later(reached.date ?? act.date, act.effective ?? act.date);
  const why = date === reached.date ? reached.why : phrase('on-date-it-names', { date });
  return { date, article: rule.article, why };
}
