import { expect, test } from 'vitest';
import { chooseTargets, type StageRow } from '../../../admin/src/custom-fields/choose-targets';

const shop = { documentId: 'j1', name: 'Shop' };
const club = { documentId: 'j2', name: 'Club' };
const rows: StageRow[] = [
  { documentId: 's1', key: 'awareness', name: 'Awareness', journey: shop },
  { documentId: 's2', key: 'retention', name: 'Retention', journey: shop },
  { documentId: 's3', key: 'discovery', name: 'Discovery', journey: club },
  { documentId: 's4', key: 'retention', name: 'Staying', journey: club },
  { documentId: 's5', key: 'loose', name: 'Loose', journey: null },
];
const keys = (edited: Partial<Parameters<typeof chooseTargets>[1]>): string[] =>
  chooseTargets(rows, {
    documentId: undefined,
    key: undefined,
    chosenJourney: undefined,
    ...edited,
  }).map(({ value }) => value);

test('a stage leads to the other stages of its journey', () => {
  expect(keys({ documentId: 's1', key: 'awareness' })).toEqual(['retention']);
});

test('a key that two journeys use is told apart by the document', () => {
  expect(keys({ documentId: 's4', key: 'retention' })).toEqual(['discovery']);
});

test('in the modal of another document a key that is unique is enough', () => {
  expect(keys({ documentId: 'article', key: 'discovery' })).toEqual(['retention']);
});

test('a journey that was chosen and not saved counts at once', () => {
  expect(keys({ chosenJourney: 'j2' })).toEqual(['discovery', 'retention']);
});

test('while the journey is not known every key is offered once, with the journeys’ names', () => {
  const offered = chooseTargets(rows, {
    documentId: undefined,
    key: undefined,
    chosenJourney: undefined,
  });
  expect(offered).toContainEqual({ value: 'retention', label: 'Retention (Shop), Staying (Club)' });
  expect(offered).toContainEqual({ value: 'loose', label: 'Loose' });
  expect(offered).toHaveLength(4);
});
