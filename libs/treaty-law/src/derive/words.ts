import type { ConsentMeans } from '../act.ts';
import { type Context, isOrganization, type Participant } from '../context.ts';
import type { FinalClauses, Who } from '../final-clauses.ts';
import { spell } from '../legal-date.ts';
import { cite, type Reason } from '../reason.ts';
import type { Finding, FindingCode } from '../status.ts';

// What several parts share: provisions as compared, findings, names; and English for what is not data yet.

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

const MEANS: Record<ConsentMeans, string> = {
  'definitive-signature': 'definitive signature',
  ratification: 'ratification',
  acceptance: 'acceptance',
  approval: 'approval',
  accession: 'accession',
  succession: 'succession',
  'formal-confirmation': 'formal confirmation',
  'consent-to-be-bound': 'consent to be bound',
};

export function nameOfMeans(means: ConsentMeans): string {
  return MEANS[means];
}

/** The name as a sentence says it: the European Union, Lithuania. */
export function inText(participant: Participant): string {
  return participant.article ? `the ${participant.name}` : participant.name;
}

export function nameOf(context: Context, code: string): string {
  const participant = context.participants.get(code);
  return participant === undefined ? code : inText(participant);
}

/** a, b and c. */
export function listed(parts: readonly string[], conjunction: 'and' | 'or'): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${conjunction} ${parts.at(-1)}`;
}

export function nameOfGroup(document: FinalClauses, context: Context, group: string): string {
  return document.groups[group]?.title ?? context.groupTitles?.get(group) ?? group;
}

/** Whom a clause speaks of, in words that complete "open to …". */
export function whom(who: Who, document: FinalClauses, context: Context): string {
  const words = (part: Who): string => whom(part, document, context);
  switch (who.kind) {
    case 'any':
      return 'anyone';
    case 'state':
      return 'States';
    case 'reio':
      return 'regional economic integration organizations';
    case 'organization':
      return 'international organizations';
    case 'entity':
      return 'territories and other entities';
    case 'member': {
      const on = who.on === undefined ? '' : ` on ${spell(who.on)}`;
      const own = document.groups[who.of];
      if (own !== undefined) return own.title.charAt(0).toLowerCase() + own.title.slice(1) + on;
      return `members of the ${nameOfGroup(document, context, who.of)}${on}`;
    }
    case 'listed':
      return who.participants.length > 8
        ? `${who.participants.length} named participants`
        : listed(
            who.participants.map((code) => nameOf(context, code)),
            'and',
          );
    case 'party':
      return `Parties to ${who.to}`;
    case 'consented':
      return `those that have consented to be bound by ${who.to}`;
    case 'signatory':
      return who.to === undefined ? 'signatories' : `signatories of ${who.to}`;
    case 'signed':
      return who.to === undefined ? 'those that have signed' : `those that have themselves signed ${who.to}`;
    case 'reio-with-member':
      return `organizations of which at least one member State ${
        { signed: 'has signed', consented: 'has consented to be bound', 'is-party': 'is a Party' }[who.that]
      }`;
    case 'all': {
      const positive = who.of.filter((part) => part.kind !== 'not');
      const negative = who.of.flatMap((part) => (part.kind === 'not' ? [words(part.who)] : []));
      const named = positive.length === 0 ? 'those' : positive.map(words).join(' that are also ');
      if (negative.length === 0) return named;
      return `${named} that are ${negative.length === 1 ? `not ${negative[0]}` : `neither ${negative.join(' nor ')}`}`;
    }
    case 'stated':
      return `those with a ${who.statement ?? 'statement'} under ${cite(who.provision)}${who.to === undefined ? '' : ` of ${who.to}`}`;
    case 'at-least':
      return `those for which at least ${who.n} hold of: ${listed(who.of.map(words), 'and')}`;
    case 'either':
      return listed(who.of.map(words), 'or');
    case 'not':
      return `those that are not ${words(who.who)}`;
  }
}

/** `1 instrument`, `2 instruments`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

// A document's rules are asked for every act: they are sorted by kind of participant once.
const sorted = new WeakMap<readonly object[], Record<'states' | 'reios', readonly object[]>>();

/** The rules about this kind of participant; those for everyone apply to both. */
export function openingsFor<R extends { readonly for?: 'states' | 'reios' | undefined }>(
  rules: readonly R[],
  participant: Participant,
): readonly R[] {
  const kinds = sorted.getOrInsertComputed(rules, () => ({
    states: rules.filter((rule) => rule.for !== 'reios'),
    reios: rules.filter((rule) => rule.for !== 'states'),
  }));
  return kinds[isOrganization(participant) ? 'reios' : 'states'] as readonly R[];
}
