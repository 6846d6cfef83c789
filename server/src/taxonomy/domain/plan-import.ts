import {
  MODEL_KINDS,
  type ImportProblem,
  type ImportStep,
  type Model,
  type ModelKind,
  type ModelRecord,
} from '../model-contract';
import { canonicalText } from './canonical-text';
import { checkReferences } from './check-references';
import { modelKey } from './model-key';

/** Attributes that name others, in no order of their own. */
const SETS = new Set(['personas', 'stages']);

const comparable = (name: string, value: unknown): string =>
  canonicalText(SETS.has(name) && Array.isArray(value) ? value.toSorted() : value);

/** A step of a record of the model. */
export type RecordStep = ImportStep & { readonly kind: ModelKind };

const planRecord = (
  kind: ModelKind,
  record: ModelRecord,
  there: ModelRecord | undefined
): RecordStep => {
  const given = Object.entries(record).filter(([, value]) => value !== undefined);
  const stored = there as Readonly<Record<string, unknown>> | undefined;
  const fields = given
    .filter(
      ([name, value]) =>
        stored === undefined || comparable(name, value) !== comparable(name, stored[name])
    )
    .map(([name]) => name);
  const action = stored === undefined ? 'create' : fields.length > 0 ? 'change' : 'keep';
  return { kind, key: modelKey(record), action, fields };
};

/**
 * Exactly one journey is the default: the one that the file names, or else the one that was. So a
 * file that only says of the default journey that it is none changes nothing.
 */
const settleDefault = (file: Model, current: Model): Model => {
  const chosen =
    file.journeys.find(({ isDefault }) => isDefault === true) ??
    current.journeys.find(({ isDefault }) => isDefault === true);
  if (chosen === undefined) return file;
  return {
    ...file,
    journeys: file.journeys.map((journey) =>
      journey.isDefault === undefined
        ? journey
        : { ...journey, isDefault: journey.key === chosen.key }
    ),
  };
};

export type ImportPlan =
  | { readonly ok: true; readonly file: Model; readonly steps: readonly RecordStep[] }
  | { readonly ok: false; readonly problems: readonly ImportProblem[] };

/**
 * What brings a site's model to what a file says, in the order in which it is to be done. What the
 * file does not name is left alone; a second time there is nothing to do.
 */
export const planImport = (file: Model, current: Model): ImportPlan => {
  const problems = checkReferences(file, current);
  if (problems.length > 0) return { ok: false, problems };
  const settled = settleDefault(file, current);
  const steps = MODEL_KINDS.flatMap((kind) => {
    const there = new Map(current[kind].map((record) => [modelKey(record), record]));
    return settled[kind].map((record) => planRecord(kind, record, there.get(modelKey(record))));
  });
  return { ok: true, file: settled, steps };
};
