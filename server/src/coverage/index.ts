/** What the content covers of a journey: the matrix, its gaps, findings, and what is in a cell. */
import type { Core } from '@strapi/strapi';
import type { Catalog } from '../catalog/contract';
import type { FunnelConfig } from '../config/contract';
import type { TaggingRoom } from '../tagging/room-contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import { auditCoverage } from './audit-coverage';
import { checkPublish, listRefused } from './check-publish';
import { reachesLevel } from './domain/reaches-level';
import { filterByFinding, readLintFacts } from './filter-by-finding';
import { listCellEntries } from './list-cell-entries';
import { listLocaleGap } from './list-locale-gap';
import type { CoverageRoom } from './room-contract';
import { snoozeFinding } from './snooze-finding';
import { ensureSnoozeTable, SNOOZE_TABLE } from './snooze-store';
import { createStore } from './store';
import { walkGoal } from './walk-goal';
import { streamCells } from './write-cells';
import { writeReport } from './write-report';

export { SNOOZE_TABLE };

export interface CoverageDependencies {
  readonly strapi: Core.Strapi;
  readonly config: FunnelConfig;
  readonly taxonomy: TaxonomyRoom;
  readonly tagging: TaggingRoom;
  readonly catalog: Catalog;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** Runs once per Strapi, in register(). */
export const registerCoverage = ({ strapi }: { strapi: Core.Strapi }): void => {
  strapi.hook('strapi::content-types.afterSync').register(() => ensureSnoozeTable(strapi));
};

/** The room's door; it reads the database at every call and keeps nothing. */
export const createCoverageRoom = ({ strapi, ...rooms }: CoverageDependencies): CoverageRoom => {
  const setting = { ...rooms, store: createStore(strapi) };
  return {
    auditCoverage: (input, options) => auditCoverage(setting, input, options),
    ...{ writeReport, streamCells, reachesLevel },
    walkGoal: (input, options) => walkGoal(setting, input, options),
    checkPublish: (input, options) => checkPublish(setting, input, options),
    listRefused: async (question) =>
      strapi.db.transaction(async ({ trx }) =>
        listRefused({ ...rooms, store: createStore(strapi, trx) }, question)
      ),
    snoozeFinding: (input, by) => snoozeFinding(setting, input, by),
    listCellEntries: (input, options) => listCellEntries(setting, input, options),
    listLocaleGap: (input, options) => listLocaleGap(setting, input, options),
    filterByFinding: (contentType, finding) => filterByFinding(setting, contentType, finding),
    readLintFacts: () => readLintFacts(setting),
  };
};
