import { participants } from '@accede/catalogue';
import type { ParticipantCode } from '@accede/treaty-law';

let byAlpha2: ReadonlyMap<string, ParticipantCode> | undefined;

/** Participants by their two letters (ISO 3166-1 alpha-2), with those that the European Union uses for itself and the United Kingdom. */
function alpha2(): ReadonlyMap<string, ParticipantCode> {
  byAlpha2 ??= new Map([
    ...participants.flatMap(({ code, numeric, formerUntil }): [string, ParticipantCode][] => {
      if (numeric === undefined || formerUntil !== undefined) return [];
      const region = new Intl.Locale(`und-${numeric}`).region;
      return region === undefined || region.length !== 2 ? [] : [[region, code]];
    }),
    ['EU', 'EUE'],
    ['UK', 'GBR'],
  ]);
  return byAlpha2;
}

/** The participant that a person means by a name or a code, in any case, of three letters or two. */
export function participantMeant(
  text: string,
  resolve: (name: string) => ParticipantCode | undefined,
): ParticipantCode | undefined {
  const capitals = text.trim().toUpperCase();
  return resolve(text) ?? resolve(capitals) ?? (/^[A-Z]{2}$/.test(capitals) ? alpha2().get(capitals) : undefined);
}
