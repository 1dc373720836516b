import { spell } from './dates.ts';
import { inLanguage } from './language.ts';

interface Force {
  /** Null where it cannot be said. */
  readonly inForce: boolean | null;
  readonly date: string | null;
  readonly provisional?: boolean;
  /** Date of adoption, where it is on record. */
  readonly adopted?: string | null;
  /** The act by which the depositary states the date. */
  readonly stated?: string | null;
}

/** Whether the treaty is told of on a day before it was adopted: there was none yet. */
export function isUnadopted(adopted: string | null | undefined, asAt: string): boolean {
  return adopted != null && adopted > asAt;
}

const words = inLanguage({
  en: {
    unadopted: 'Not yet adopted',
    unknown: 'Whether it is in force cannot be said',
    not: 'Not in force',
    since: (date: string, provisionally: boolean, by: string) =>
      `${provisionally ? 'Provisionally in' : 'In'} force since ${date}${by}`,
    from: (date: string, provisionally: boolean, by: string) =>
      `Enters into force${provisionally ? ' provisionally' : ''} on ${date}${by}`,
    noLonger: (date: string) => `No longer in force; it was from ${date}`,
    stated: ', as the depositary states',
  },
  fr: {
    unadopted: 'Pas encore adopté',
    unknown: 'On ne peut dire s’il est en vigueur',
    not: 'Pas en vigueur',
    since: (date, provisionally, by) =>
      `En vigueur${provisionally ? ' à titre provisoire' : ''} depuis le ${date}${by}`,
    from: (date, provisionally, by) =>
      `Entrera en vigueur${provisionally ? ' à titre provisoire' : ''} le ${date}${by}`,
    noLonger: (date) => `N’est plus en vigueur ; l’était à partir du ${date}`,
    stated: ', comme l’indique le dépositaire',
  },
});

/** Whether and since when a treaty is in force; one whose day has come and that is not in force any more has ended. */
export function spellForce(
  { inForce, date, provisional = false, stated = null, adopted = null }: Force,
  asAt: string,
): string {
  if (isUnadopted(adopted, asAt)) return words.unadopted;
  if (date === null) return inForce === null ? words.unknown : words.not;
  const by = stated === null ? '' : words.stated;
  if (inForce === true) return words.since(spell(date), provisional, by);
  return date > asAt ? words.from(spell(date), provisional, by) : words.noLonger(spell(date));
}
