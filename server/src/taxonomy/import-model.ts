import type { Core } from '@strapi/strapi';
import { modelKey } from './domain/model-key';
import { planImport, type RecordStep } from './domain/plan-import';
import { updateRecord } from './journey-store';
import type { ImportResult, Model, ModelKind, SlotFiles } from './model-contract';
import { KIND_UIDS, readIds, readModel } from './model-store';
import { createRecord, withoutTargetChecks } from './store';

/** Attributes that name records of another kind, by their keys in the file. */
const RELATIONS: Readonly<Record<ModelKind, Readonly<Record<string, ModelKind>>>> = {
  personas: {},
  journeys: { personas: 'personas' },
  stages: { journey: 'journeys' },
  touchpoints: { stages: 'stages', personas: 'personas' },
};

type Ids = Readonly<Record<ModelKind, ReadonlyMap<string, string>>>;

const idsOf = (value: unknown, ids: ReadonlyMap<string, string>): unknown =>
  Array.isArray(value)
    ? value.map((key) => ids.get(String(key)))
    : value === null
      ? null
      : ids.get(String(value));

const dataOf = (file: Model, { kind, key, fields }: RecordStep, ids: Ids) => {
  const record = file[kind].find((one) => modelKey(one) === key) as Record<string, unknown>;
  return Object.fromEntries(
    fields.map((name) => {
      const target = RELATIONS[kind][name];
      return [name, target === undefined ? record[name] : idsOf(record[name], ids[target])];
    })
  );
};

const write = async (
  strapi: Core.Strapi,
  file: Model,
  steps: readonly RecordStep[]
): Promise<void> => {
  const ids = {
    personas: await readIds(strapi, 'personas'),
    journeys: await readIds(strapi, 'journeys'),
    stages: await readIds(strapi, 'stages'),
    touchpoints: await readIds(strapi, 'touchpoints'),
  };
  for (const step of steps) {
    if (step.action === 'keep') continue;
    const uid = KIND_UIDS[step.kind];
    const data = dataOf(file, step, ids);
    const there = ids[step.kind].get(step.key);
    if (there !== undefined) await updateRecord(strapi, uid, there, data);
    else ids[step.kind].set(step.key, await createRecord(strapi, uid, data));
  }
};

/**
 * Brings the model to what a file says, in one transaction; nothing is deleted. Files of the media
 * library and the configuration's slots are left alone.
 *
 * @returns the steps, also those that had nothing to do; or what is wrong with the file, and then
 * nothing was written.
 */
export const importModel = async (
  strapi: Core.Strapi,
  slots: SlotFiles,
  file: Model,
  { dryRun }: { readonly dryRun: boolean }
): Promise<ImportResult> => {
  const result = await withoutTargetChecks(strapi, async (): Promise<ImportResult> => {
    const plan = planImport(file, await readModel(strapi, {}));
    const slotPlan = await slots.plan(file);
    const problems = [...(plan.ok ? [] : plan.problems), ...slotPlan.problems];
    if (!plan.ok || problems.length > 0) return { ok: false, problems };
    if (!dryRun) {
      await write(strapi, plan.file, plan.steps);
      await slotPlan.write();
    }
    const steps = [...plan.steps, ...slotPlan.steps];
    return { ok: true, steps, ownedSlots: slotPlan.ownedSlots };
  });
  if (result.ok && !dryRun) slots.written();
  return result;
};
