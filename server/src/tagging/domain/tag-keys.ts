import type { Taxonomy } from '../../taxonomy/contract';

export type KeyedField = 'funnelStages' | 'funnelPersonas' | 'funnelTouchpoints';

/** What a key names: a tag, several stages of several journeys, or nothing. */
export type FoundKey =
  | { readonly kind: 'found'; readonly documentId: string }
  | { readonly kind: 'ambiguous'; readonly allowed: readonly string[] }
  | { readonly kind: 'unknown'; readonly allowed: readonly string[] };

/** Tags by their keys, and back. A stage whose key several journeys have is `journey/stage`. */
export interface TagKeys {
  find(field: KeyedField, key: string): FoundKey;
  keyOf(field: KeyedField, documentId: string): string | null;
}

const SEPARATOR = '/';

/** Both ways of writing a stage: with its journey always, without it where that is clear. */
const stageKeys = ({ journeys, stages }: Taxonomy) => {
  const written = stages.map(({ key, journey, documentId }) => ({
    documentId,
    short: key,
    full: `${journeys[journey]?.key ?? ''}${SEPARATOR}${key}`,
  }));
  const isOnly = (short: string): boolean =>
    written.filter((stage) => stage.short === short).length === 1;
  return { written, isOnly };
};

export const createTagKeys = (taxonomy: Taxonomy): TagKeys => {
  const { written, isOnly } = stageKeys(taxonomy);
  const keyOfStage = ({ short, full }: (typeof written)[number]): string =>
    isOnly(short) ? short : full;
  const others = {
    funnelPersonas: taxonomy.personas,
    funnelTouchpoints: taxonomy.touchpoints,
  };
  return {
    find(field, key) {
      if (field !== 'funnelStages') {
        const tag = others[field].find((other) => other.key === key);
        if (tag) return { kind: 'found', documentId: tag.documentId };
        return { kind: 'unknown', allowed: others[field].map((other) => other.key) };
      }
      const found = written.filter(({ short, full }) => key === full || key === short);
      const [only, ...more] = found;
      if (!only) return { kind: 'unknown', allowed: written.map(keyOfStage) };
      if (more.length > 0) return { kind: 'ambiguous', allowed: found.map(({ full }) => full) };
      return { kind: 'found', documentId: only.documentId };
    },
    keyOf(field, documentId) {
      if (field !== 'funnelStages') {
        return others[field].find((other) => other.documentId === documentId)?.key ?? null;
      }
      const stage = written.find((other) => other.documentId === documentId);
      return stage ? keyOfStage(stage) : null;
    },
  };
};

/** Keys of one cell: spreadsheets and people separate lists in different ways. */
export const splitKeys = (cell: string): string[] =>
  cell
    .split(/[|,;\n]/)
    .map((key) => key.trim())
    .filter((key) => key !== '');

export const joinKeys = (keys: readonly string[]): string => keys.join(' | ');
