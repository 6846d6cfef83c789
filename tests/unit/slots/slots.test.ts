import { describe, expect, test } from 'vitest';
import { BUILT_IN_SLOTS, slotSchema } from '../../../server/src/config/contract';
import { checkSlot, entriesOf } from '../../../server/src/slots/domain/check-slot';
import type { Known } from '../../../server/src/slots/domain/known';
import { planSlots } from '../../../server/src/slots/domain/plan-slots';
import { withoutLost } from '../../../server/src/slots/domain/without-lost';

const ARTICLE = 'api::article.article';
const known: Known = {
  touchpoints: ['newsletter'],
  locales: ['en', 'fr'],
  contentTypes: [ARTICLE],
  missing: [{ contentType: ARTICLE, documentId: 'gone' }],
};

const slot = slotSchema.parse({
  touchpoint: 'radio',
  localeFallback: ['fr', 'de'],
  pins: [
    { contentType: ARTICLE, documentId: 'here' },
    { contentType: ARTICLE, documentId: 'gone' },
  ],
  exclusions: [{ contentType: 'api::ad.ad' }, { contentType: ARTICLE, documentId: 'gone' }],
});

describe('what a slot names', () => {
  test('is refused by its name where it is not there', () => {
    expect(checkSlot(slot, known)).toEqual([
      { field: 'touchpoint', message: 'there is no touchpoint "radio"; allowed: "newsletter"' },
      { field: 'localeFallback.1', message: 'there is no locale "de"; allowed: "en", "fr"' },
      { field: 'pins.1.documentId', message: `there is no entry "gone" of ${ARTICLE}` },
      {
        field: 'exclusions.0.contentType',
        message: `there is no content type "api::ad.ad"; allowed: "${ARTICLE}"`,
      },
      { field: 'exclusions.1.documentId', message: `there is no entry "gone" of ${ARTICLE}` },
    ]);
  });

  test('is allowed where there is nothing else to say', () => {
    expect(checkSlot(slotSchema.parse({ localeFallback: 'default' }), known)).toEqual([]);
  });

  test('are single entries, not whole content types', () => {
    expect(entriesOf(slot).map(({ documentId }) => documentId)).toEqual(['here', 'gone', 'gone']);
  });

  test('can be left without what is gone, and then nothing of it is refused', () => {
    const left = withoutLost(slot, known);
    expect(checkSlot(left, known)).toEqual([]);
    expect(left).toMatchObject({
      ...{ touchpoint: null, localeFallback: ['fr'], exclusions: [] },
      pins: [{ documentId: 'here' }],
    });
    expect(withoutLost(left, known)).toEqual(left);
  });
});

describe('slots of a file', () => {
  const saved = (key: string, settings: object) => ({
    ...{ key, settings: slotSchema.parse(settings), revision: 3 },
  });
  const plan = (file: object, there: ReturnType<typeof saved>[] = [], configured = {}) =>
    planSlots(file as Parameters<typeof planSlots>[0], configured, there);

  test('that are not there are made, with the defaults for what they leave out', () => {
    expect(plan({ aside: { count: 5 } }).slots).toEqual([
      {
        ...{ key: 'aside', action: 'create', fields: ['count'], revision: 0 },
        settings: slotSchema.parse({ count: 5 }),
      },
    ]);
    expect(plan({ plain: {} }).slots).toMatchObject([{ action: 'create', fields: [] }]);
  });

  test('change what they name and nothing else', () => {
    const there = [saved('aside', { count: 2, roles: ['CTA'] })];
    expect(plan({ aside: { count: 5 } }, there).slots).toMatchObject([
      { action: 'change', fields: ['count'], revision: 3, settings: { count: 5, roles: ['CTA'] } },
    ]);
    expect(plan({ aside: { count: 2 } }, there).slots).toMatchObject([{ action: 'keep' }]);
  });

  test('that are always there are made only when they are others', () => {
    const same = { default: BUILT_IN_SLOTS['default'], welcome: { pacing: { asksPerPage: 0 } } };
    expect(plan(same).slots.map(({ action }) => action)).toEqual(['keep', 'keep']);
    expect(plan({ welcome: { count: 1 } }).slots).toMatchObject([
      { action: 'create', settings: { roles: ['ARTICLE'], count: 1 } },
    ]);
  });

  test('that the configuration owns are named where they differ, and never planned', () => {
    const configured = { footer: slotSchema.parse({ count: 2 }) };
    expect(plan({ footer: { count: 2 } }, [], configured)).toEqual({ slots: [], owned: [] });
    expect(plan({ footer: { count: 3 } }, [], configured)).toEqual({
      ...{ slots: [], owned: ['footer'] },
    });
  });
});
