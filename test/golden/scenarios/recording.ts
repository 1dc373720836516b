import { participantsByCode, resolveParticipant } from '@accede/catalogue';
import { eventOfAct, foldTreaty, type RecordedEvent } from '@accede/events';
import { admit } from '@accede/recording';
import type { Act } from '@accede/treaty-law';
import { act, many, type Scenario } from './scenario.ts';

/** What was told by when: on 12 Jan two accessions, on 1 Mar that one was of another day and one never was. */
function toldBy(knownAt: string): readonly Act[] {
  const by = (recordedAt: string) => ({ recordedAt, recordedBy: 'test', correlationId: 'c', causationId: 'c' });
  const recorded = ['AFG accession 2027-01-10 id=a', 'AGO accession 2027-01-11 id=b'].map((line, i) =>
    eventOfAct(act(line), `e${i}`, by('2027-01-12T10:00:00.000Z')),
  );
  const metadata = { schemaVersion: 1, ...by('2027-03-01T10:00:00.000Z') };
  const changed = [
    {
      id: 'e2',
      type: 'ActCorrected',
      data: { corrects: 'a', act: act('AFG accession 2027-01-05 id=a'), reason: 'misread' },
      metadata: { ...metadata, actId: 'a', date: '2027-01-05' },
    },
    {
      id: 'e3',
      type: 'ActRetracted',
      data: { retracts: 'b', reason: 'never deposited' },
      metadata: { ...metadata, actId: 'b' },
    },
  ] as RecordedEvent[];
  return [...foldTreaty([...recorded, ...changed] as RecordedEvent[], knownAt).acts.values()];
}

export const recording: readonly Scenario[] = [
  {
    n: 77,
    what: 'a correction and a retraction, read as known before and after',
    authority: 'the two times: legal date, and day of recording',
    expects: [
      {
        expected: 'as known in February both stand, as they were told',
        acts: toldBy('2027-02-01T00:00:00.000Z'),
        at: '2027-06-01',
        force: { counted: 2 },
        of: { AFG: { consent: { date: '2027-01-10', act: 'a', means: 'accession' } }, AGO: { status: 'contracting' } },
      },
      {
        expected: 'as known in March one is of another day, and the other never was',
        acts: toldBy('2027-03-02T00:00:00.000Z'),
        at: '2027-06-01',
        force: { counted: 1 },
        of: { AFG: { consent: { date: '2027-01-05', act: 'a', means: 'accession' } } },
      },
      {
        expected: 'and by its legal date it is seen from that day on',
        acts: toldBy('2027-03-02T00:00:00.000Z'),
        at: '2027-01-06',
        force: { counted: 1 },
      },
      {
        expected: 'as then known, it was not there on that day',
        acts: toldBy('2027-02-01T00:00:00.000Z'),
        at: '2027-01-06',
        force: { counted: 0 },
      },
    ],
  },
  {
    n: 78,
    what: 'an act in the future; States under other names; Kosovo',
    authority: 'what can be an act at all; practice of the Secretary-General',
    expects: [
      {
        expected: 'an act that is yet to be done is refused',
        shows: () => {
          const admitted = admit('UNCC', act('FRA accession 2027-01-02'), '2027-01-01', participantsByCode);
          return Array.isArray(admitted) ? admitted.map(({ code, field }) => `${code} ${field}`) : [];
        },
        is: ['date-in-future date'],
      },
      {
        expected: 'renamed States are found under their older names',
        shows: () => ['Macedonia', 'Swaziland', 'Burma', 'Zaire', 'Upper Volta'].map(resolveParticipant),
        is: ['MKD', 'SWZ', 'MMR', 'COD', 'BFA'],
      },
      {
        expected: 'Kosovo can be recorded; it is no State in the practice of the depositary, and does not count',
        acts: [...many(39, '2027-01-01'), 'XKX accession 2027-01-01'],
        at: '2027-06-01',
        force: { counted: 39, date: null },
        of: { XKX: { status: 'none', consent: null } },
        findings: ['consent-not-open-to-participant XKX'],
      },
    ],
  },
];
