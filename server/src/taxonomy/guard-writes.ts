/**
 * Keeps the model sound whoever writes to it: shapes of lists and records, unique stage keys,
 * transitions to stages that exist, exactly one default journey.
 */
import type { Core, UID } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { checkRecords } from './domain/check-records';
import { checkStages } from './domain/check-stages';
import {
  areTargetsChecked,
  isModelUid,
  makeDefault,
  readDefaults,
  readStageRows,
  UIDS,
} from './store';

const refuse = (
  problems: readonly { path: readonly (string | number)[]; message: string }[]
): never => {
  throw new errors.ValidationError(problems.map(({ message }) => message).join('; '), {
    errors: problems.map(({ path, message }) => ({
      path: path.map(String),
      message,
      name: 'ValidationError',
    })),
  });
};

/** Shapes are checked where every write passes, those of the query engine too. */
const guardRecords = (strapi: Core.Strapi): void => {
  const check = (event: { model: { uid: string }; params: { data?: unknown } }): void => {
    const attributes = strapi.getModel(event.model.uid as UID.ContentType).attributes;
    const data = event.params.data;
    for (const row of Array.isArray(data) ? data : [data]) {
      const problems = checkRecords(attributes, (row ?? {}) as Record<string, unknown>);
      if (problems.length > 0) refuse(problems);
    }
  };
  strapi.db.lifecycles.subscribe({
    models: Object.values(UIDS),
    beforeCreate: check,
    beforeCreateMany: check,
    beforeUpdate: check,
    beforeUpdateMany: check,
  });
};

const checkJourneys = async (strapi: Core.Strapi): Promise<void> => {
  const checkTargets = areTargetsChecked();
  for (const rows of await readStageRows(strapi)) {
    const problems = checkStages(rows, checkTargets);
    if (problems.length > 0) refuse(problems.map((message) => ({ path: ['key'], message })));
  }
};

/** The journey that was just written wins; without any flag the oldest journey is the default. */
const keepOneDefault = async (strapi: Core.Strapi, written: string | null): Promise<void> => {
  const { all, flagged } = await readDefaults(strapi);
  const winner =
    (written !== null && flagged.includes(written) ? written : undefined) ?? flagged[0] ?? all[0];
  if (winner !== undefined && (flagged.length !== 1 || flagged[0] !== winner)) {
    await makeDefault(strapi, winner);
  }
};

const WRITES = new Set(['create', 'update', 'delete', 'clone']);

/**
 * What concerns several records is checked after the write and inside one transaction with it: a
 * refusal rolls the write back, so nothing is half saved. The transaction is opened here, as the
 * document service opens its own only below its middlewares.
 */
const guardModel = (strapi: Core.Strapi): void => {
  strapi.documents.use(async (context, next) => {
    if (!isModelUid(context.uid) || !WRITES.has(context.action)) return next();
    return strapi.db.transaction(async () => {
      const result = await next();
      if (context.uid === UIDS.stage) await checkJourneys(strapi);
      if (context.uid === UIDS.journey) {
        const written = (result as { documentId?: unknown } | null)?.documentId;
        await keepOneDefault(strapi, typeof written === 'string' ? written : null);
      }
      return result;
    });
  });
};

export const guardWrites = (strapi: Core.Strapi): void => {
  guardRecords(strapi);
  guardModel(strapi);
};
