import { type Act, isStatement } from '../act.ts';
import type { FinalClauses } from '../final-clauses.ts';
import { later, spell } from '../legal-date.ts';
import type { StatementStatus } from '../status.ts';
import { compare, type Dossier } from './dossier.ts';
import { because, described, inText } from './words.ts';
import type { World } from './world.ts';

/** Kinds of act that take a statement back. */
export const TAKES_BACK: ReadonlySet<Act['kind']> = new Set([
  'statement-withdrawn',
  'objection-withdrawn',
  'territorial-application-withdrawn',
]);

/** Every statement on record, with whether it stands on asAt. A partial withdrawal leaves the rest standing. */
export function statementsOf(dossiers: Iterable<Dossier>, world: World): StatementStatus[] {
  const provisions = world.document.statements.provisions;
  const found: StatementStatus[] = [];
  const about = new Map<string, (typeof provisions)[number] | undefined>();
  for (const { participant, acts } of dossiers) {
    const refers = acts.some((act) => act.refersTo !== undefined);
    for (const act of acts) {
      if (!isStatement(act)) continue;
      const after = refers ? acts.filter((other) => other.refersTo === act.id) : [];
      const withdrawal = after.find((other) => TAKES_BACK.has(other.kind) && other.partial !== true);
      const modified = after.findLast((other) => other.kind === 'statement-modified');
      const withdrawnOn =
        withdrawal === undefined ? null : later(withdrawal.date, withdrawal.effective ?? withdrawal.date);
      const provision = about.getOrInsertComputed(`${act.kind} ${act.provision}`, () => listed(act, provisions));
      found.push({
        act: act.id,
        participant: participant.code,
        name: participant.name,
        kind: act.kind,
        provision: act.provision ?? null,
        about: provision?.summary ?? null,
        date: act.date,
        text: modified?.text ?? act.text ?? null,
        inForce: withdrawnOn === null || world.asAt < withdrawnOn,
        withdrawnOn,
        unverified: act.source?.confidence === 'recalled',
        because: [
          because(act.provision, described(act, inText(participant)), [act]),
          ...after.map((other) =>
            because(
              act.provision,
              `${described(other, inText(participant))}${other.partial ? ', in part' : ''}${other.effective ? `, effective ${spell(other.effective)}` : ''}`,
              [other],
            ),
          ),
        ],
      });
    }
  }
  return found.sort((a, b) => compare(a.date, b.date) || compare(a.act, b.act));
}

/**
 * The listed provision a statement is about. Depositaries cite more or less of it (`8(10)` for `8(10)(a)`,
 * `35(1)` for `35`), so that where the citation is not exact one that extends the other serves.
 */
function listed(
  act: Act,
  provisions: FinalClauses['statements']['provisions'],
): (typeof provisions)[number] | undefined {
  const cited = act.provision;
  if (cited === undefined) return undefined;
  const extends_ = (long: string, short: string): boolean => long.startsWith(short) && long[short.length] === '(';
  const sameKind = provisions.filter((p) => p.kind === act.kind);
  return (
    sameKind.find((p) => p.provision === cited) ??
    provisions.find((p) => p.provision === cited) ??
    sameKind.find((p) => extends_(p.provision, cited) || extends_(cited, p.provision))
  );
}
