import type { Core } from '@strapi/strapi';
import { defineJob, type AnyJobKind, type ItemOutcome } from '../jobs/contract';
import { TAXONOMY_UIDS } from '../taxonomy';
import type { RetagOutcome } from './bulk-contract';
import type { DocumentRef, ParticipatingType } from './contract';
import { planHandOver } from './domain/plan-hand-over';
import { HAND_OVER_JOB, listTagged } from './hand-over';
import {
  handOverItemSchema,
  handOverSchema,
  type HandOver,
  type HandOverItem,
  type Removal,
} from './hand-over-contract';
import { participatingTypes } from './register-tagging';
import { retagDocuments, type Retagging } from './retag-documents';
import { readTagIds } from './selection-store';

/** More than these, tagged since the job began, and it is to be started again. */
const MAX_LATE = 500;

export interface HandOverSetting {
  readonly strapi: Core.Strapi;
  /** In the caller's transaction; answers whether there was anything to remove. */
  readonly remove: (removal: Removal, moves: HandOver['moves']) => Promise<boolean>;
}

const isDocument = (item: HandOverItem): item is DocumentRef => !('removal' in item);
const nameOf = ({ contentType, documentId }: DocumentRef): string => `${contentType} ${documentId}`;

/**
 * Row ids, old → new; a stage that is gone moves nothing.
 * @throws when the stage that takes over is gone: tags would be lost.
 */
const readMoves = async (
  strapi: Core.Strapi,
  { moves }: HandOver
): Promise<ReadonlyMap<number, number>> => {
  const ids = await readTagIds(strapi, TAXONOMY_UIDS.stage);
  return new Map(
    moves.flatMap(({ from, to }): [number, number][] => {
      const [old, next] = [ids.get(from), ids.get(to)];
      if (old === undefined) return [];
      if (next === undefined) throw new Error(`The stage ${to}, which takes over tags, is gone`);
      return [[old, next]];
    })
  );
};

/**
 * No right on an entry is asked for: who may remove the stage takes these tags away anyway, and here
 * they are kept.
 */
const planGroup = (
  type: ParticipatingType,
  documentIds: readonly string[],
  moves: ReadonlyMap<number, number>
): Retagging => {
  const all = new Set(documentIds);
  return {
    type,
    versions: 'both',
    targets: documentIds.map((documentId) => ({ documentId, locale: null })),
    plan: (rows) => planHandOver(rows, moves),
    rights: () => Promise.resolve({ mayUpdate: all, mayPublish: all }),
  };
};

const groupByType = (
  strapi: Core.Strapi,
  refs: readonly DocumentRef[],
  moves: ReadonlyMap<number, number>
): Retagging[] => {
  const named = [...new Map(refs.map((ref) => [nameOf(ref), ref])).values()];
  return participatingTypes(strapi).map((type) => {
    const own = named.filter(({ contentType }) => contentType === type.uid);
    return planGroup(
      type,
      own.map(({ documentId }) => documentId),
      moves
    );
  });
};

const outcomesByName = (
  groups: readonly Retagging[],
  outcomes: readonly (readonly RetagOutcome[])[]
): ReadonlyMap<string, RetagOutcome> =>
  new Map(
    groups.flatMap(({ type, targets }, place) =>
      targets.flatMap(({ documentId }, index): [string, RetagOutcome][] => {
        const outcome = outcomes[place]?.[index];
        return outcome ? [[nameOf({ contentType: type.uid, documentId }), outcome]] : [];
      })
    )
  );

/** What was tagged since the job was planned goes with the removal, or it would lose its tag. */
const findLate = async (strapi: Core.Strapi, { moves }: HandOver): Promise<DocumentRef[]> => {
  const from = moves.map((move) => move.from);
  const late = await listTagged(strapi, participatingTypes(strapi), from);
  if (late.length > MAX_LATE) throw new Error('Too many entries still bear a stage that is to go');
  return late;
};

/** Gives the tags of stages that go to stages that stay, and then removes the former. */
export const createHandOverJob = ({ strapi, remove }: HandOverSetting): AnyJobKind =>
  defineJob({
    name: HAND_OVER_JOB,
    input: handOverSchema,
    item: handOverItemSchema,
    chunkSize: 4,
    async prepare({ input }) {
      const moves = await readMoves(strapi, input);
      return async ({ items, save }) => {
        const isLast = items.some((item) => !isDocument(item));
        const late = isLast ? await findLate(strapi, input) : [];
        const groups = groupByType(strapi, [...items.filter(isDocument), ...late], moves);
        await retagDocuments(strapi, groups, async (outcomes) => {
          const found = outcomesByName(groups, outcomes);
          const removed = isLast && (await remove(input.removal, input.moves));
          await save(
            items.map((item): ItemOutcome => {
              if (!isDocument(item)) return { outcome: removed ? 'changed' : 'unchanged' };
              return found.get(nameOf(item)) ?? { outcome: 'skipped', reason: 'missing' };
            })
          );
        });
      };
    },
  });
