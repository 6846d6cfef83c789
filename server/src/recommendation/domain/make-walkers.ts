import type { Entry } from '../../catalog/contract';
import type { Taxonomy } from '../../taxonomy/contract';
import { random } from './random';
import type { Walker } from './replay-walks';

export interface WalkerSource {
  /** Where visitors come in. */
  readonly entries: readonly Entry[];
  readonly taxonomy: Taxonomy;
  /** Place in the taxonomy; null: the site has none. */
  readonly journey: number | null;
}

/** One in three declares what the entry that they come in by is tagged with. */
const DECLARES = 1 / 3;
/** One in two of the others consents to personal answers. */
const CONSENTS = 1 / 2;

/** Made up: they come in by any entry alike. Equal seeds make up equal visitors. */
export const makeWalkers = (
  { entries, taxonomy, journey }: WalkerSource,
  count: number,
  seed: number
): Walker[] => {
  if (entries.length === 0) return [];
  const draw = random(seed, -1);
  return Array.from({ length: count }, (): Walker => {
    const entry = entries[Math.floor(draw() * entries.length)] as Entry;
    const [declares, consents] = [draw() < DECLARES, draw() < CONSENTS];
    const stage = entry.stages.find((index) => taxonomy.stages[index]?.journey === journey);
    const [persona] = entry.personas;
    const { contentType, documentId } = entry;
    return {
      consent: !declares && consents ? 'PERSONALIZATION' : 'NONE',
      stage: declares ? (taxonomy.stages[stage ?? -1]?.key ?? null) : null,
      persona: declares ? (taxonomy.personas[persona ?? -1]?.key ?? null) : null,
      visits: [{ ref: { contentType, documentId }, type: 'VIEW' }],
      isRecorded: false,
    };
  });
};
