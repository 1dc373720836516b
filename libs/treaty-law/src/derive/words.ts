import { type Context, isOrganization, type Participant } from '../context.ts';
import type { FinalClauses } from '../final-clauses.ts';
import type { Prose } from '../grammar/terms.ts';
import type { Reason } from '../reason.ts';
import type { Finding, FindingCode } from '../status.ts';

// What several parts share: provisions as they are compared, findings, titles of groups, openings.

/** A provision as it is compared: `Art. 8 (10)(a)` → `8(10)(a)`. */
export function provisionOf(cited: string): string {
  return cited
    .trim()
    .replace(/^art(icle|\.)?\s*/i, '')
    .replaceAll(/\s+/g, '');
}

/** What the record holds against a clause, as a finding that is its own reason. */
export function foundBy(
  code: FindingCode,
  severity: Finding['severity'],
  why: Reason,
  participant: string | null,
): Finding {
  const { clause = null, acts, ...said } = why;
  return { code, severity, clause, participant, ...said, acts: [...acts], because: [why] };
}

/** The title of a group: of the document's own, or of the register's. */
export function nameOfGroup(document: FinalClauses, context: Context, group: string): Prose {
  return document.groups[group]?.title ?? context.groupTitles?.get(group) ?? group;
}

// A document's rules are asked for every act: they are sorted by kind of participant once.
const sorted = new WeakMap<readonly object[], Record<'states' | 'reios', readonly object[]>>();

const byKind = (rules: readonly { for?: 'states' | 'reios' }[]) => ({
  states: rules.filter((rule) => rule.for !== 'reios'),
  reios: rules.filter((rule) => rule.for !== 'states'),
});

/** The rules about this kind of participant; those for everyone apply to both. */
export function openingsFor<R extends { readonly for?: 'states' | 'reios' | undefined }>(
  rules: readonly R[],
  participant: Participant,
): readonly R[] {
  const kinds = sorted.getOrInsertComputed(rules, byKind);
  return kinds[isOrganization(participant) ? 'reios' : 'states'] as readonly R[];
}
