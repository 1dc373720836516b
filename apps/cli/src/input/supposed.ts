import { admit } from '@accede/recording';
import { type Act, ActKind } from '@accede/treaty-law';
import { Refused, Usage } from '../exit.ts';
import { refused, words } from '../words/index.ts';
import { legalDate } from './dates.ts';
import { noKind } from './kinds.ts';
import { known, participant } from './names.ts';

/** A hypothetical act written `FRA:ratification:2027-01-15` (or with a provision after another colon). */
export function hypotheticalAct(text: string, index: number): Act {
  const [who, kind, date, provision, ...rest] = text.split(':');
  if (!who || !kind || !date || rest.length > 0)
    throw new Usage(words().refusal.notOfForm('--act', text, 'FRA:ratification:2027-01-15'));
  const parsed = ActKind.safeParse(kind);
  if (!parsed.success) throw new Usage(`--act: ${noKind(kind)}`);
  const act = {
    id: `what-if-${index + 1}`,
    kind: parsed.data,
    participant: participant(who),
    date: legalDate('--act')(date),
    ...(provision ? { provision } : {}),
  };
  // What could not be recorded once its day has come is not supposed either.
  const admitted = admit('', act, act.date, known().participants);
  if (!Array.isArray(admitted)) return admitted;
  const [refusal] = admitted;
  throw new Refused(
    refusal?.code ?? 'invalid-field',
    words().colon('--act', words().colon(`"${text}"`, refusal === undefined ? '' : refused(refusal))),
  );
}
