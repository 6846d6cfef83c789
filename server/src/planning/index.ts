/** What is to be written next: briefs for cells, who writes them, and the entries they become. */
import type { Core } from '@strapi/strapi';
import type { Catalog } from '../catalog/contract';
import type { CoverageRoom } from '../coverage/room-contract';
import { isActivePerson, listActivePeople, readPeople } from '../storage/people-store';
import type { TaggingRoom } from '../tagging/room-contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { ModelDetails } from '../taxonomy/detail-contract';
import { ASSIGNMENT_TABLE, createAssignmentStore, ensureAssignmentTable } from './assignment-store';
import { beginDraft } from './begin-draft';
import { BEGUN_TABLE, createBegunStore, ensureBegunTable } from './begun-store';
import type { PlanningRoom } from './contract';
import { createDraft, readAllowedValues, type NewDraft } from './draft-store';
import { listAssignments } from './list-assignments';
import { readBrief } from './read-brief';
import { removeAssignment, saveAssignment } from './save-assignment';

/** For `content-funnel uninstall`. */
export const PLANNING_TABLES = [ASSIGNMENT_TABLE, BEGUN_TABLE] as const;

export interface PlanningDependencies {
  readonly strapi: Core.Strapi;
  readonly taxonomy: TaxonomyRoom;
  readonly details: ModelDetails;
  readonly tagging: TaggingRoom;
  readonly catalog: Catalog;
  readonly coverage: CoverageRoom;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** The most administrators that are offered. */
const MAX_ASSIGNEES = 500;

/** Runs once per Strapi, in register(). */
export const registerPlanning = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(async () => {
    await ensureAssignmentTable(strapi);
    await ensureBegunTable(strapi);
  });
};

export const createPlanningRoom = ({ strapi, ...rooms }: PlanningDependencies): PlanningRoom => {
  const store = createAssignmentStore(strapi);
  const setting = {
    ...rooms,
    ...{ store, begun: createBegunStore(strapi) },
    readPeople: (ids: readonly number[]) => readPeople(strapi, ids),
    isActivePerson: (id: number) => isActivePerson(strapi, id),
    readAllowedValues: (contentType: string, attribute: string) =>
      readAllowedValues(strapi, contentType, attribute),
    createDraft: (draft: NewDraft) => createDraft(strapi, draft),
    inTransaction: async (work: () => Promise<string>) => strapi.db.transaction(work),
  };
  return {
    listAssignments: (journey, rights) => listAssignments(setting, journey, rights),
    saveAssignment: (input, by) => saveAssignment(setting, input, by),
    removeAssignment: (ref) => removeAssignment(store, ref),
    listAssignees: async () =>
      (await listActivePeople(strapi, MAX_ASSIGNEES)).map(({ id, name }) => ({
        id: String(id),
        name: name === '' ? null : name,
      })),
    readBrief: (cell, options) => readBrief(setting, cell, options),
    beginDraft: (input, creation, by) => beginDraft(setting, input, creation, by),
    findCellOf: (ref) => setting.begun.find(ref),
  };
};
