import { describe, expect, it } from 'vitest';
import { hasSameLayout } from '../../../server/src/catalog/domain/same-layout';
import { TAXONOMY } from './support';

const changed = (changes: Partial<typeof TAXONOMY>): boolean =>
  hasSameLayout(TAXONOMY, { ...TAXONOMY, version: 'model-2', ...changes });
const [first, second, ...others] = TAXONOMY.stages;
if (!first || !second) throw new Error('the test’s model has stages');

describe('a changed model', () => {
  it('leaves the entries as they are when only texts changed', () => {
    expect(changed({ stages: [{ ...first, name: 'Other', weight: 9 }, second, ...others] })).toBe(
      true
    );
  });

  it('moves the entries when an index means something else', () => {
    expect(changed({ stages: [second, first, ...others] })).toBe(false);
    expect(changed({ stages: [{ ...first, journey: 1 }, second, ...others] })).toBe(false);
    expect(changed({ personas: TAXONOMY.personas.slice(1) })).toBe(false);
    expect(changed({ touchpoints: [] })).toBe(false);
    expect(changed({ journeys: [...TAXONOMY.journeys].reverse() })).toBe(false);
  });
});
