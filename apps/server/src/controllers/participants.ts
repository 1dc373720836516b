import { type CatalogueParticipant, groups, participants, participantsByCode } from '@accede/catalogue';
import { obligationsUnder, participantPage } from '@accede/projections';
import type { LegalDate } from '@accede/treaty-law';
import { Controller, Inject, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import type { ParticipantAnswer, ParticipantEntry } from '../api/answers.ts';
import { operations } from '../api/operations.ts';
import type * as queries from '../api/queries.ts';
import { today } from '../clock.ts';
import { Handles } from '../http/handles.ts';
import { ReadSide } from '../read-side.ts';
import { timesOf } from './treaties.ts';

const { listParticipants, getParticipant, listGroups } = operations;

@Controller()
export class ParticipantsController {
  readonly #readSide: ReadSide;

  constructor(@Inject(ReadSide) readSide: ReadSide) {
    this.#readSide = readSide;
  }

  @Handles(listParticipants)
  list(@Query({ schema: listParticipants.query }) { asAt }: z.infer<typeof queries.ParticipantsQuery>) {
    const day = asAt ?? today();
    return { items: participants.map((participant) => entryOf(participant, day)) };
  }

  @Handles(getParticipant)
  async page(
    @Param({ schema: getParticipant.params }) { code }: z.infer<typeof queries.ParticipantPath>,
    @Query({ schema: getParticipant.query }) { asAt, knownAt, minPosition }: z.infer<typeof queries.StatusQuery>,
  ): Promise<ParticipantAnswer> {
    await this.#readSide.reached(minPosition);
    const times = timesOf(asAt, knownAt);
    const page = participantPage(this.#readSide.readModels, times, code);
    const participant = entryOf(participantsByCode.get(code) as CatalogueParticipant, times.asAt);
    const treaties = page.treaties.map(({ treaty }) => treaty);
    const obligations = obligationsUnder(this.#readSide.readModels, times, treaties, code);
    return { participant, asAt: times.asAt, knownAt: knownAt ?? null, ...page, obligations };
  }

  @Handles(listGroups)
  groups(@Query({ schema: listGroups.query }) _: unknown) {
    return {
      items: groups.map(({ id, title, titleFr, memberships }) => ({
        id,
        title,
        titleFr,
        memberships: memberships.map(({ participant, from, to }) => ({ participant, from, to: to ?? null })),
      })),
    };
  }
}

function entryOf(
  { code, name, nameFr, kind, region, numeric, formerUntil }: CatalogueParticipant,
  day: LegalDate,
): ParticipantEntry {
  return {
    code,
    name,
    nameFr,
    kind,
    region: region ?? null,
    numeric: numeric ?? null,
    formerUntil: formerUntil ?? null,
    groups: groups
      .filter(({ memberships }) =>
        memberships.some((m) => m.participant === code && m.from <= day && (m.to === undefined || day <= m.to)),
      )
      .map(({ id }) => id),
  };
}
