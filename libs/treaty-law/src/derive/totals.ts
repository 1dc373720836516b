import { isOrganization } from '../context.ts';
import type { Apart, ParticipantStatus, TreatyStatus } from '../status.ts';
import { participantOf } from './conditions/stays.ts';
import type { Settled } from './force/settle.ts';
import type { World } from './world.ts';

/** How many stand where, and of each number how many are States. Null where that cannot be said. */
export function totalsOf(
  participants: readonly ParticipantStatus[],
  { general, world }: Settled,
): TreatyStatus['totals'] {
  const of = (status: ParticipantStatus['status']) => participants.filter((p) => p.status === status);
  const standing = participants.filter(({ status }) => status === 'contracting' || status === 'party');
  const computed = world.document.entryIntoForce !== undefined;
  // Without the clause, whoever has consented may be a Party or not.
  const told =
    (computed && !general.unknown) || (standing.length > 0 && standing.every(({ status }) => status === 'party'));
  const ended = told && !participants.some(({ status, spells }) => status === 'none' && spells.length > 0 && !computed);
  const those = {
    signatories: of('signatory'),
    // A signature that another continues is one.
    signatures: participants.filter((one) => one.signed !== null && one.continuedBy === null),
    consents: standing,
    contracting: told ? of('contracting') : null,
    parties: told ? of('party') : null,
    // Who is continued has not gone.
    formerParties: ended ? of('former-party').filter((one) => one.continuedBy === null) : null,
  };
  const consents = apartOf(those.consents, world);
  return {
    signatories: those.signatories.length,
    signatures: those.signatures.length,
    consents: those.consents.length,
    contracting: those.contracting?.length ?? null,
    parties: those.parties?.length ?? null,
    formerParties: those.formerParties?.length ?? null,
    organizations: consents.organizations.length,
    apart: {
      signatories: apartOf(those.signatories, world),
      signatures: apartOf(those.signatures, world),
      consents,
      contracting: those.contracting && apartOf(those.contracting, world),
      parties: those.parties && apartOf(those.parties, world),
      formerParties: those.formerParties && apartOf(those.formerParties, world),
    },
  };
}

function apartOf(those: readonly ParticipantStatus[], world: World): Apart {
  const apart: Apart = { states: 0, organizations: [], entities: [] };
  for (const { participant: code } of those) {
    const participant = participantOf(code, world);
    if (isOrganization(participant)) apart.organizations.push(code);
    else if (participant.kind === 'entity') apart.entities.push(code);
    else apart.states += 1;
  }
  return apart;
}
