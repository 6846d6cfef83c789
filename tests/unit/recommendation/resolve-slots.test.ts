import { expect, test } from 'vitest';
import { configSchema } from '../../../server/src/config/contract';
import { resolveSlots } from '../../../server/src/recommendation/domain/resolve-slots';

const NONE = new Map();

const slots = resolveSlots(
  configSchema.parse({
    weights: { stage: 5, pin: 7 },
    pacing: { dismissDays: 3, seenDays: 4 },
    slots: {
      footer: { roles: ['CTA', 'ARTICLE'], count: 5, weights: { pin: 1 }, pacing: { seenDays: 9 } },
    },
  }),
  NONE
);

test('a slot overrides only the weights that it names', () => {
  expect(slots.get('footer')?.weights).toMatchObject({ stage: 5, pin: 1, persona: 1 });
});

test('a slot overrides only the pacing that it names', () => {
  expect(slots.get('footer')?.pacing).toMatchObject({
    dismissDays: 3,
    seenDays: 9,
    asksPerPage: 1,
  });
});

test('roles of a slot come in one order, however they were written', () => {
  expect(slots.get('footer')?.roles).toEqual(['ARTICLE', 'CTA']);
});

test('the slot default is there though nobody configured it', () => {
  expect(slots.get('default')).toMatchObject({
    roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'],
    count: 3,
    weights: { stage: 5, pin: 7 },
  });
});

test('a site may change the slot default', () => {
  const changed = resolveSlots(configSchema.parse({ slots: { default: { count: 9 } } }), NONE);
  expect(changed.get('default')?.count).toBe(9);
});

test('the slot welcome is there too: articles, and nothing that asks', () => {
  expect(slots.get('welcome')).toMatchObject({
    roles: ['ARTICLE'],
    count: 3,
    pacing: { asksPerPage: 0, seenDays: 4 },
  });
});
