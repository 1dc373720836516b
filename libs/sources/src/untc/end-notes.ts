import { participantsByCode, resolveParticipant } from '@accede/catalogue';
import type { LegalDate, ParticipantCode } from '@accede/treaty-law';
import { type DateInText, datesInText, readTableDates } from '../files/dates-in-words.ts';
import { plainly } from '../files/months.ts';

// What a footnote of the Collection says of a participant's leaving, in English or French.

/** An end as a footnote tells it; `unclear` where it tells of one in a form that is not read with certainty. */
export interface EndTold {
  readonly text: string;
  readonly unclear: boolean;
  /** When the depositary was told. */
  readonly notified?: LegalDate | undefined;
  readonly effective?: LegalDate | undefined;
}

/** The end of a participant by the footnotes of its row; undefined where none tells of one. */
export function endInNotes(notes: readonly string[], participant: ParticipantCode): EndTold | undefined {
  // A row may refer to a footnote about another participant.
  const own = notes.filter((note) => namesIn(note, participant));
  const told = (own.length > 0 ? own : notes).flatMap((note) => endIn(note, participant) ?? []);
  const [first, ...others] = told;
  if (first === undefined) return undefined;
  return others.length === 0 ? first : { text: told.map(({ text }) => text).join(' '), unclear: true };
}

/** Whether a footnote names the participant. */
function namesIn(note: string, participant: ParticipantCode): boolean {
  const known = participantsByCode.get(participant);
  const text = plainly(note);
  return [known?.name, known?.nameFr, ...(known?.aliases ?? [])].some(
    (name) => name !== undefined && name.length > 3 && text.includes(plainly(name)),
  );
}

const ENDS =
  /\b(denunciation|denounc(e|ed|es|ing)|withdrawal|withdr(ew|aw|aws|awn|awing)|denonciation|denonc(e|er|ant)|retrait|retir(e|er|ant)|intention not to become|ne pas devenir partie)\b/;
/** What is withdrawn is a statement, not the participant. */
const OF_STATEMENT =
  /\b(withdr\w+|retrait|retir\w+|lev\w+)\b[^.]{0,80}\b(reserv\w+|declarations?|objections?|statements?|notifications?|paragraphs?)\b/;
/** It concerns a part of the participant, was undone, or happened more than once. */
const UNCLEAR =
  /\b(in respect of|on behalf of|for the (kingdom|territor|european)|pour le royaume|territor|remains? in|metropolit|second time|re-?acced|again|(withdr\w+|rescind\w*|revo[ck]\w*) (its|the|said|his|sa|la) (notification of )?(withdrawal|denunciation))/;
/** From here on the participant speaks, or another matter begins. */
const QUOTED =
  /["“«[]|reads? as follows|read as follows|the following (statement|communication|declaration|explanation)|se lit comme suit|libelle comme suit/;

const EFFECT =
  /(?:(?:take|takes|taking|took|taken) effect(?: \w+){0,3}?(?: on| as from| from)?|with effect(?: as)?(?: from| of| on)*|effective(?: for [^.,]{0,60}?)?(?: on| as of| as from| from)*|as from|date of effect(?: being| is)?|(?:that is to say|i\.e\.|namely),?(?: on)?|come into effect on|prend(?:ra)? effet(?: a compter du| le| a partir du)*|pris effet(?: le)*|avec effet(?: au| le| a compter du)*|a compter du|c'est-a-dire,?(?: le)?)\s*(?:the\s*)?$/;
const NOTIFIED =
  /(?:(?:^|[.;:,]\s*|subsequently,?\s*)(?:on|le)|received(?: [^.]{0,120}?)? on|deposited(?: [^.]{0,120}?)? on|notified(?: [^.]{0,120}?)? on|recue? (?:[^.]{0,120}? )?le|deposee? (?:[^.]{0,120}? )?le|dated|en date du)\s*$/;
/** A date that only names a treaty or a letter. */
const REFERENCE = /\b(of|du|de la|signed on|done at [^.]{0,40}|adopted on)\s*$/;

/** What one footnote tells of an end; undefined where it tells of none. */
function endIn(note: string, participant: ParticipantCode): EndTold | undefined {
  const text = note.replace(/\s+/g, ' ').trim();
  const short = text.length > 1500 ? `${text.slice(0, 1500).toWellFormed()}…` : text;
  // Where a note points to another one it quotes a name, and no speech begins.
  const plain = plainly(text).replace(/\b(?:see|voir)(?: also| aussi)?(?: the| la)? notes?\b[^.]*\.\s*/g, '');
  const quoted = plain.search(QUOTED);
  const own = quoted > 0 ? plain.slice(0, quoted) : plain;
  if (!ENDS.test(own)) return undefined;
  const listed = listedIn(note, participant);
  if (listed !== undefined) return { text: short, unclear: false, ...listed };
  const unclear: EndTold = { text: short, unclear: true };
  if (OF_STATEMENT.test(own))
    return UNCLEAR.test(own) || /\bdenunciation|denonciation\b/.test(own) ? unclear : undefined;
  if (UNCLEAR.test(own)) return unclear;
  const notified = new Set<LegalDate>();
  const effective = new Set<LegalDate>();
  for (const { date, at } of datesInText(own) as DateInText[]) {
    const before = own.slice(Math.max(0, at - 160), at);
    if (EFFECT.test(before)) effective.add(date);
    else if (NOTIFIED.test(before)) notified.add(date);
    else if (!REFERENCE.test(before)) return unclear;
  }
  if (notified.size > 1 || effective.size > 1 || notified.size + effective.size === 0) return unclear;
  const [when] = notified;
  const [then] = effective;
  if (when !== undefined && then !== undefined && then < when) return unclear;
  return { text: short, unclear: false, notified: when, effective: then };
}

/** The dates of the participant's row, where the footnote lists several: name, notification, effect. */
function listedIn(note: string, participant: ParticipantCode): Pick<EndTold, 'notified' | 'effective'> | undefined {
  const rows = note.split('\n').map((line) => line.split(/\t|; /).map((cell) => cell.trim()));
  const header = rows.findIndex(([first = '']) => /^participants?\s*:?$/i.test(first));
  if (header < 0) return undefined;
  const columns = (rows[header] ?? []).map(plainly);
  const notifiedAt = columns.findIndex((column) => /notification|receipt|reception/.test(column));
  const effectiveAt = columns.findIndex((column) => /\beffect|\beffet/.test(column));
  const own = rows.slice(header + 1).filter(([name = '']) => resolveParticipant(name) === participant);
  const [row] = own;
  if (row === undefined || own.length !== 1) return undefined;
  const dateAt = (index: number): LegalDate | undefined => {
    const dates = index < 0 ? undefined : readTableDates(row[index] ?? '');
    return dates?.length === 1 ? dates[0]?.date : undefined;
  };
  const found = { notified: dateAt(notifiedAt), effective: dateAt(effectiveAt) };
  return found.notified === undefined && found.effective === undefined ? undefined : found;
}
