export { alsoKnownAs } from './also-known.ts';
export { contextWith, register } from './context.ts';
export { digestOf } from './digest.ts';
export { directives } from './directives.ts';
export { type Facts, facts } from './facts.ts';
export { type Group, type GroupMembership, groupMemberships, groups } from './groups.ts';
export {
  type CatalogueParticipant,
  normaliseName,
  participants,
  participantsByCode,
  resolveParticipant,
} from './participants.ts';
export { positions } from './positions.ts';
export { clearAnswer, type Find, type Findable, type Found, finder, type Match, plain } from './search.ts';
export { treaties } from './treaties.ts';
