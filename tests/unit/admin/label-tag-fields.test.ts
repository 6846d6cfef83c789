import { expect, test } from 'vitest';
import {
  labelTagColumns,
  labelTagFields,
  type TagTexts,
} from '../../../admin/src/content-manager/label-tag-fields';

const texts: TagTexts = {
  funnelStages: { label: 'Journey stages', hint: 'The first is the main one.' },
  funnelPersonas: { label: 'Personas', hint: 'For everyone without.' },
  funnelTouchpoints: { label: 'Touchpoints', hint: 'Where.' },
  funnelLeadsTo: { label: 'Leads to', hint: 'What it opens.' },
};
const field = (name: string, label = name, hint = '') => ({ name, label, hint, size: 6 });

test('tag fields get names and hints and a panel of their own at the end', () => {
  const panels = [
    [
      [field('title'), field('funnelPersonas')],
      [field('funnelLeadsTo'), field('funnelStages')],
    ],
    [[field('funnelTouchpoints')]],
    [[field('body')]],
  ];
  const [first, second, tags, ...rest] = labelTagFields(panels, texts);
  expect(rest).toEqual([]);
  expect(first).toEqual([[field('title')]]);
  expect(second).toEqual([[field('body')]]);
  expect(tags?.map((row) => row.map(({ label }) => label))).toEqual([
    ['Journey stages', 'Personas'],
    ['Touchpoints', 'Leads to'],
  ]);
  expect(tags?.[0]?.[0]).toEqual({
    name: 'funnelStages',
    label: 'Journey stages',
    hint: 'The first is the main one.',
    size: 6,
  });
});

test('what somebody wrote in "Configure the view" stays', () => {
  const [panel] = labelTagFields([[[field('funnelStages', 'Étape', 'Une seule !')]]], texts);
  expect(panel?.[0]?.[0]).toMatchObject({ label: 'Étape', hint: 'Une seule !' });
});

test('a layout without tags is left as it is', () => {
  const panels = [[[field('title')]]];
  expect(labelTagFields(panels, texts)).toBe(panels);
});

test('columns and filters are named; those of others are not touched', () => {
  const ofAnother = {
    name: 'locale',
    label: { id: 'i18n.available', defaultMessage: 'Available' },
  };
  expect(labelTagColumns([field('title'), field('funnelStages'), ofAnother], texts)).toEqual([
    field('title'),
    field('funnelStages', 'Journey stages'),
    ofAnother,
  ]);
});
