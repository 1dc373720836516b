import { hash } from 'node:crypto';
import { LAW_VERSION } from '@accede/treaty-law';
import { facts } from './facts.ts';
import { treatyDocuments } from './treaties.ts';

/**
 * Digest of the bundled treaties and facts: another catalogue has another one. It is made of the documents as they are
 * written, and of the version of the law that reads them, so that nothing has to be read for it.
 */
export function digestOf(documents: readonly unknown[] = treatyDocuments, known: readonly unknown[] = facts): string {
  return hash('sha256', JSON.stringify([LAW_VERSION, documents, known]), 'hex');
}
