import { expect, test } from 'vitest';
import {
  entryFindings,
  type EntryFacts,
} from '../../../admin/src/content-manager/tagging-panel/entry-findings';
import { servedLines } from '../../../admin/src/content-manager/tagging-panel/served-lines';

const choice = (documentId: string) => ({ documentId, key: documentId, name: documentId });
const stages = ['one', 'two', 'three', 'four', 'five'].map((id) => ({
  ...choice(id),
  color: null,
}));

const find = (facts: Partial<EntryFacts>) =>
  entryFindings({
    choices: {
      journeys: [{ key: 'j', name: 'J', stages }],
      stagesWithoutJourney: [],
      personas: [
        { ...choice('camille'), active: true, portrait: null },
        { ...choice('gone'), active: false, portrait: null },
      ],
      touchpoints: [choice('home')],
      emptyStages: ['four'],
      finalStages: ['three', 'five'],
      stagesPerEntry: 4,
    },
    tags: {},
    role: 'ARTICLE',
    steps: [],
    ...facts,
  });

const step = (state: 'published' | 'draft' | 'missing' | 'hidden') => ({
  ...{ contentType: 'api::offer.offer', documentId: 'book' },
  ...{ typeName: 'Offer', title: 'Book', state },
});

test('an entry that is tagged has nothing to mend', () => {
  expect(find({ tags: { funnelStages: ['one'], funnelPersonas: ['camille'] } })).toEqual([]);
});

test('tags that lack, that are too many or that count no longer', () => {
  expect(find({})).toEqual(['untagged-entry']);
  expect(find({ tags: { funnelPersonas: ['camille'] } })).toEqual(['half-tagged-entry']);
  const all = stages.map(({ documentId }) => documentId);
  expect(find({ tags: { funnelStages: all } })).toEqual(['overtagged-entry']);
  expect(find({ tags: { funnelStages: ['nowhere'] } })).toEqual(['unknown-tag']);
  expect(find({ tags: { funnelStages: ['one'], funnelPersonas: ['gone'] } })).toEqual([
    'inactive-persona',
  ]);
});

test('a lead magnet must lead on, to what is published: at its own stage’s next, at one that is named, or by a next step', () => {
  const of = (funnelStages: string[], more: object = {}) =>
    find({ role: 'LEAD_MAGNET', tags: { funnelStages }, ...more });
  expect(of(['one'])).toEqual([]);
  expect(of(['five'])).toEqual(['dead-end-lead-magnet']);
  expect(of(['three', 'one'])).toEqual(['dead-end-lead-magnet']);
  expect(of(['one', 'three'])).toEqual([]);
  const leadsTo = (stage: string) => ({ tags: { funnelStages: ['five'], funnelLeadsTo: [stage] } });
  expect(of([])).toEqual(['untagged-entry']);
  expect(of([], leadsTo('two'))).toEqual([]);
  expect(of([], leadsTo('four'))).toEqual(['dead-end-lead-magnet']);
  expect(of(['five'], { steps: [step('published')] })).toEqual([]);
  expect(of(['five'], { role: 'CTA' })).toEqual([]);
});

test('next steps that visitors cannot see', () => {
  const tags = { funnelStages: ['one'] };
  expect(find({ tags, steps: [step('published'), step('hidden')] })).toEqual([]);
  expect(find({ tags, steps: [step('draft')] })).toEqual(['broken-next-step']);
  expect(find({ tags, steps: [step('missing')] })).toEqual(['broken-next-step']);
});

test('where an entry is served is told in one line for each slot and stage', () => {
  const at = { slot: 'home', journey: 'j', stage: 'one', rank: 1 };
  const lines = servedLines([
    { ...at, persona: null },
    { ...at, persona: 'camille' },
    { ...at, stage: 'two', persona: null },
  ]);
  expect(lines.map(({ stage, personas }) => [stage, personas])).toEqual([
    ['one', [null, 'camille']],
    ['two', [null]],
  ]);
});
