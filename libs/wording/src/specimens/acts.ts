import type { ActFacts } from '@accede/treaty-law';

// Acts of the specimens: masculine, feminine and plural names, and kinds that French says in their own way.

const act = (kind: ActFacts['kind'], by: string | null, date: string): ActFacts => ({ kind, by, date });

export const signature = act('signature', 'USA', '2025-10-25');
export const definitiveSignature = act('definitive-signature', 'HUN', '2001-11-23');
export const signatureWithdrawn = act('signature-withdrawn', 'USA', '2002-05-06');
export const ratification = act('ratification', 'HUN', '2003-12-04');
export const acceptance = act('acceptance', 'JPN', '2020-05-01');
export const accession = act('accession', 'OMN', '2021-03-01');
export const approval = act('approval', 'EUE', '2026-09-01');
export const succession = act('succession', 'HUN', '1993-01-01');
export const consent = act('consent-to-be-bound', 'CUB', '2021-03-01');
export const instrumentWithdrawn = act('instrument-withdrawn', 'JPN', '2021-03-01');
export const provisional = act('provisional-application', 'NLD', '2014-01-01');
export const reservation = act('reservation', 'JPN', '2023-08-10');
export const declaration = act('declaration', 'IND', '2023-08-10');
export const notification = act('notification', 'NLD', '2023-08-10');
export const objection = act('objection', 'NLD', '2024-05-01');
export const authority = act('authority', 'HUN', '2003-12-04');
export const territory = act('territorial-application', 'NLD', '2006-11-16');
export const modified = act('statement-modified', 'JPN', '2024-05-01');
export const withdrawn = act('statement-withdrawn', 'CUB', '2024-05-01');
export const denunciation = act('denunciation', 'IND', '2024-05-01');
export const rescinded = act('denunciation-rescinded', 'IND', '2024-06-01');
export const adoption = act('amendment-adopted', null, '1995-09-22');
export const amendmentAccepted = act('amendment-accepted', 'EUE', '1997-09-30');
