import type { ActKind } from '@accede/treaty-law';
import type { Found, RefusalFacts, ValueKind } from '../refusal-facts.ts';
import type { Say } from '../speech.ts';

const KINDS: Readonly<Record<ValueKind, string>> = {
  text: 'a text',
  number: 'a number',
  'whole-number': 'a whole number',
  boolean: 'true or false',
  list: 'a list',
  object: 'an object',
  null: 'null',
  nothing: 'undefined',
};

const OF_ONE_KIND: Partial<Record<ActKind, string>> = {
  'domestic-step': 'a domestic step',
  objection: 'an objection',
  'territorial-application': 'a territorial application',
};

const kindOf = ({ kind, value }: Found): string => (typeof value === 'number' ? String(value) : KINDS[kind]);
const valueIn = (found: Found): string =>
  typeof found.value === 'string' ? `"${found.value.slice(0, 60)}"` : kindOf(found);

/** Each follows the name of its field: `date: is missing`. */
export const refusal: Say<RefusalFacts> = {
  missing: () => 'is missing',
  'no-such-field': () => 'there is no such field',
  'not-known': ({ fields }) => `there is no field ${fields.map((field) => `"${field}"`).join(', ')}`,
  'must-be-kind': ({ must, found }) => `must be ${KINDS[must as ValueKind] ?? must}, not ${kindOf(found)}`,
  'must-be-one-of': ({ allowed, found }) => {
    const rule = `must be ${allowed.length === 1 ? '' : 'one of '}${allowed.join(', ')}`;
    return found.kind === 'nothing' ? `is missing; it ${rule}` : `${rule}, not ${valueIn(found)}`;
  },
  'no-form': () => 'has none of the forms that it can have',
  'web-address': () => 'must be a web address that begins with http:// or https://',
  'too-small': ({ of, bound, inclusive }) => {
    if (of === 'text') return bound === 1 ? 'must not be empty' : `must have at least ${bound} characters`;
    if (of === 'list') return bound === 1 ? 'must not be an empty list' : `must list at least ${bound}`;
    return `must be ${inclusive ? 'at least' : 'more than'} ${bound}`;
  },
  'too-big': ({ of, bound, inclusive }) => {
    if (of === 'text') return `must have at most ${bound} characters`;
    if (of === 'list') return `must list at most ${bound}`;
    return `must be ${inclusive ? 'at most' : 'less than'} ${bound}`;
  },
  'in-own-words': ({ text }) => text,

  'participant-needed': ({ kind }) => `an act of the kind ${kind} is that of a participant`,
  'not-on-register': ({ code }) => `"${code}" is not on the register of participants`,
  'force-of-nobody': () => 'the depositary states an entry into force of the treaty, and of no participant',
  'before-first-day': ({ day, first, of }) =>
    `${day} is before ${first}, ${of === 'possible' ? 'the first day possible' : 'the day of what was notified'}`,
  'in-future': ({ day, today }) => `${day} is after today, ${today}; only what was done can be recorded`,
  'stage-needed': ({ stages }) => `a domestic step says how far the participant has come: one of ${stages.join(', ')}`,
  'of-one-kind': ({ of, kind }) => `is that of ${OF_ONE_KIND[of] ?? of}; an act of the kind ${kind} has none`,
  'page-address': () => 'must be the address of a page: a host, and no user name before it',
  'about-itself': ({ id }) => `"${id}" cannot refer to itself`,
  'about-needed': ({ kind }) => `an act of the kind ${kind} names the act it is about, or at least the provision`,
  'id-of-another': ({ id }) => `"${id}" is another act on record; correct that one, or give this one an id of its own`,
  'id-kept': ({ id }) => `a correction of "${id}" keeps its id`,
  'marking-needed': () => 'the act is marked LIMITE; say LIMITE, or PUBLIC to take the marking away',
  'no-such-act': ({ id, treaty }) => `no act "${id}" is on record for ${treaty}`,
  'not-registered': ({ treaty }) => `"${treaty}" is not registered`,
  'registered-otherwise': ({ treaty }) => `${treaty} is registered with other final clauses; revise them instead`,
  unreadable: ({ treaty, why }) =>
    `nothing can be added to ${treaty ?? 'the register of participants'}: ${why}. accede verify says what is damaged; restore a backup`,

  'participant-otherwise': ({ code }) =>
    `"${code}" is registered with other contents; a revision says what it should be`,
  'of-the-catalogue': ({ code }) => `"${code}" comes with the catalogue, and was not registered`,
  'participant-not-registered': ({ code }) => `"${code}" is not registered`,
  'ends-before': ({ day, first }) => `${day} is before ${first}, the first day`,
  'named-by-itself': ({ code }) => `"${code}" cannot be named by itself`,
  'no-letter': ({ name }) => `"${name}" has no letter to be found by`,
  'name-of-another': ({ name, owner, code }) => `"${name}" is a name of ${owner} (${code})`,
  'code-of-another': ({ code, owner }) => `"${code}" is the code of ${owner}`,
  'members-of-nobody': () => 'are those of an organization; nobody else has any',
  'members-known': ({ group }) => `the group "${group}" has its members already; name another in memberStates`,
  'members-of-reio': () =>
    'is that of a regional economic integration organization; the members of another are the group of its code',
  'no-group': ({ group }) => `there is no group "${group}", and no members are given`,
};
