import type { Core } from '@strapi/strapi';
import { steeringInputSchema } from './contract';
import type {
  DocumentRef,
  ParticipatingType,
  SaveSteeringResult,
  Steering,
  SteeringInput,
} from './contract';
import { documentExists, insertRecord, readRecord, replaceRecord } from './steering-store';

/** What a document has while nobody decided anything: revision 0. */
const nothingDecided = (ref: DocumentRef): Steering => ({
  contentType: ref.contentType,
  documentId: ref.documentId,
  nextSteps: [],
  pinned: false,
  excluded: false,
  excludedUntil: null,
  revision: 0,
});

/**
 * Saves what an editor decided about a document, for all its locales and at once. Of two saves from
 * the same revision one wins and the other is told what is there now; nothing is overwritten unseen.
 * @throws ZodError when the input has not the shape of the contract.
 */
export const saveSteering = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  ref: DocumentRef,
  input: SteeringInput
): Promise<SaveSteeringResult> => {
  const checked = steeringInputSchema.parse(input);
  const takesPart = types.some(({ uid }) => uid === ref.contentType);
  if (!takesPart || !(await documentExists(strapi, ref))) {
    return { ok: false, reason: 'unknown-document' };
  }
  const write = checked.revision === 0 ? insertRecord : replaceRecord;
  const written = await write(strapi, ref, checked);
  const current = (await readRecord(strapi, ref)) ?? nothingDecided(ref);
  return written ? { ok: true, steering: current } : { ok: false, reason: 'stale', current };
};
