import type { Act, ConsentMeans } from '../act.ts';
import type { Context } from '../context.ts';
import type { FinalClauses, Who } from '../final-clauses.ts';
import { spell } from '../legal-date.ts';
import type { Reason } from '../status.ts';

// Reasons are sentences that a person can check by hand. All wording that several parts share is here.

const cited = new Map<string, string>();

/** `65(1)` → `Art. 65(1)`; what already names its text (`VCLT Art. 56(2)`, `resolution 47/111`) stays. */
export function cite(article: string): string;
export function cite(article: string | undefined): string | undefined;
export function cite(article: string | undefined): string | undefined {
  if (article === undefined) return undefined;
  let clause = cited.get(article);
  if (clause === undefined) {
    clause = /^(\d|[IVXLC]+\b)/.test(article) ? `Art. ${article}` : article;
    cited.set(article, clause);
  }
  return clause;
}

/** One step of a reason. */
export function because(article: string | undefined, text: string, acts: readonly (Act | string)[] = []): Reason {
  const clause = cite(article);
  const ids = acts.map((act) => (typeof act === 'string' ? act : act.id));
  return clause === undefined ? { text, acts: ids } : { clause, text, acts: ids };
}

/** 1st, 2nd, 3rd, 40th. */
export function ordinal(n: number): string {
  const tail = n % 100;
  if (tail >= 11 && tail <= 13) return `${n}th`;
  return `${n}${['th', 'st', 'nd', 'rd'][n % 10] ?? 'th'}`;
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

/** `ratification by Lithuania on 18 Mar 2004`. */
export function described(act: Act, name: string): string {
  return `${act.kind.includes('-') ? act.kind.replaceAll('-', ' ') : act.kind} by ${name} on ${spell(act.date)}`;
}

export function nameOf(context: Context, code: string): string {
  return context.participants.get(code)?.name ?? code;
}

export function nameOfGroup(document: FinalClauses, context: Context, group: string): string {
  return document.groups[group]?.title ?? context.groupTitles?.get(group) ?? group;
}

/** Whom a clause speaks of, in words that complete "open to …". */
export function whom(who: Who, document: FinalClauses, context: Context): string {
  switch (who.kind) {
    case 'any':
      return 'anyone';
    case 'state':
      return 'States';
    case 'reio':
      return 'regional economic integration organizations';
    case 'member':
      return `members of ${nameOfGroup(document, context, who.of)}${who.on ? ` on ${spell(who.on)}` : ''}`;
    case 'listed':
      return who.participants.length > 8
        ? `${who.participants.length} named participants`
        : who.participants.map((code) => nameOf(context, code)).join(', ');
    case 'party':
      return `Parties to ${who.to}`;
    case 'consented':
      return `those that have consented to be bound by ${who.to}`;
    case 'signatory':
      return who.to === undefined ? 'signatories' : `signatories of ${who.to}`;
    case 'reio-with-member':
      return `organizations of which at least one member State ${
        { signed: 'has signed', consented: 'has consented to be bound', 'is-party': 'is a Party' }[who.that]
      }`;
    case 'all':
      return who.of.map((part) => whom(part, document, context)).join(' that are also ');
    case 'either':
      return who.of.map((part) => whom(part, document, context)).join(' or ');
    case 'not':
      return `those that are not ${whom(who.who, document, context)}`;
  }
}

/** `1 instrument`, `2 instruments`. */
export function plural(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
