import type { ModelRecord } from '../model-contract';

/** By which a record of a model is known: of a stage with the journey in which its key is unique. */
export const modelKey = (record: ModelRecord): string =>
  'journey' in record ? `${record.journey ?? ''}/${record.key}` : record.key;
