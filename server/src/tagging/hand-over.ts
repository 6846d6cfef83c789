import type { Core } from '@strapi/strapi';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { DocumentRef, ParticipatingType } from './contract';
import { checkRemoval } from './domain/check-removal';
import type {
  HandOver,
  HandOverItem,
  PlanRemovalResult,
  RemovalInput,
  StageLoss,
} from './hand-over-contract';
import { countWithStage, listWithStage } from './tag-count-store';

/** The name is stored with the jobs of a site. */
export const HAND_OVER_JOB = 'hand-over-tags';

/** What would lose its tag with these stages, stage by stage. */
export const countLoss = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  stageIds: readonly string[]
): Promise<StageLoss[]> => {
  const losses: StageLoss[] = [];
  for (const stage of stageIds) {
    const own: StageLoss['types'][number][] = [];
    for (const type of types) {
      const { uid: contentType, displayName } = type;
      const { drafts, published } = await countWithStage(strapi, type, stage);
      if (drafts + published > 0) own.push({ contentType, displayName, drafts, published });
    }
    losses.push({ stage, types: own });
  }
  return losses;
};

/** Documents that bear one of these stages. */
export const listTagged = async (
  strapi: Core.Strapi,
  types: readonly ParticipatingType[],
  stageIds: readonly string[]
): Promise<DocumentRef[]> => {
  const found: DocumentRef[] = [];
  for (const type of types) {
    for (const documentId of await listWithStage(strapi, type, stageIds)) {
      found.push({ contentType: type.uid, documentId });
    }
  }
  return found;
};

export interface RemovalSetting {
  readonly strapi: Core.Strapi;
  readonly types: readonly ParticipatingType[];
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
}

/** Checks a removal, and plans the job that hands tags over before anything goes. */
export const planRemoval = async (
  { strapi, types, taxonomy }: RemovalSetting,
  journeyKey: string,
  input: RemovalInput
): Promise<PlanRemovalResult> => {
  const checked = checkRemoval(await taxonomy.read(), journeyKey, input);
  if (!checked.ok) return checked;
  const { removal } = checked;
  const { moves } = input;
  if (moves.length === 0) return { ok: true, removal, job: null };
  const documents = await listTagged(
    strapi,
    types,
    moves.map(({ from }) => from)
  );
  const items: HandOverItem[] = [...documents, { removal: true }];
  const handOver: HandOver = { removal, moves };
  return { ok: true, removal, job: { kind: HAND_OVER_JOB, input: handOver, items } };
};
