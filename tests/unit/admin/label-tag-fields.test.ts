import { expect, test } from 'vitest';
import {
  hideTagFields,
  labelTagColumns,
  type TagLabels,
} from '../../../admin/src/content-manager/label-tag-fields';

const labels: TagLabels = {
  funnelStages: 'Journey stages',
  funnelPersonas: 'Personas',
  funnelTouchpoints: 'Touchpoints',
  funnelLeadsTo: 'Leads to',
};
const field = (name: string, label = name) => ({ name, label, size: 6 });

test('the form loses the tag fields, and the rows and panels that are empty without them', () => {
  const panels = [
    [
      [field('title'), field('funnelPersonas')],
      [field('funnelLeadsTo'), field('funnelStages')],
    ],
    [[field('funnelTouchpoints')]],
    [[field('body')]],
  ];
  expect(hideTagFields(panels, labels)).toEqual([[[field('title')]], [[field('body')]]]);
});

test('a layout without tags is left as it is', () => {
  const panels = [[[field('title')]]];
  expect(hideTagFields(panels, labels)).toBe(panels);
});

test('columns and filters are named; those of others are not touched', () => {
  const ofAnother = {
    name: 'locale',
    label: { id: 'i18n.available', defaultMessage: 'Available' },
  };
  expect(labelTagColumns([field('title'), field('funnelStages'), ofAnother], labels)).toEqual([
    field('title'),
    field('funnelStages', 'Journey stages'),
    ofAnother,
  ]);
});
