import { describe, expect, it } from 'vitest';
import type { Participation } from '../../../server/src/config/contract';
import { askOf, roleOf, roleValues } from '../../../server/src/catalog/domain/entry-role';

const type = (participation: Partial<Participation>): Participation => ({
  askAgainAfterDays: null,
  fields: { title: 'title', data: [] },
  ...participation,
});
const byAttribute = type({
  roleField: 'type',
  roleMap: { ebook: 'LEAD_MAGNET', guide: 'ARTICLE' },
});

describe('the role of an entry', () => {
  it('is the type’s', () => {
    expect(roleOf(type({ role: 'CTA' }), null)).toBe('CTA');
  });

  it('comes from an attribute, by the map or by its own name', () => {
    expect(roleOf(byAttribute, 'ebook')).toBe('LEAD_MAGNET');
    expect(roleOf(byAttribute, 'CTA')).toBe('CTA');
    expect(roleOf(type({ roleField: 'type' }), 'ARTICLE')).toBe('ARTICLE');
  });

  it('falls back to the type’s, and without one there is none', () => {
    expect(roleOf({ ...byAttribute, role: 'CTA' }, 'video')).toBe('CTA');
    expect(roleOf({ ...byAttribute, role: 'CTA' }, null)).toBe('CTA');
    expect(roleOf(byAttribute, 'video')).toBeNull();
    expect(roleOf(byAttribute, null)).toBeNull();
  });

  it('does not take names that every object has for values of the map', () => {
    expect(roleOf(byAttribute, 'constructor')).toBeNull();
  });

  it('says which values have a role, where not every row has one', () => {
    expect(roleValues(type({ role: 'CTA' }))).toBeNull();
    expect(roleValues({ ...byAttribute, role: 'CTA' })).toBeNull();
    const values = roleValues(byAttribute) ?? [];
    expect(values).toEqual(['ebook', 'guide', 'ARTICLE', 'LEAD_MAGNET', 'CTA']);
    expect(values.every((value) => roleOf(byAttribute, value) !== null)).toBe(true);
  });
});

describe('the ask of an entry', () => {
  it('is its own, else the type’s, else by role', () => {
    expect(askOf(type({ ask: 'FORM' }), 'CTA', 'MEETING')).toBe('MEETING');
    expect(askOf(type({ ask: 'FORM' }), 'CTA', null)).toBe('FORM');
    expect(askOf(type({ ask: 'FORM' }), 'CTA', 'something else')).toBe('FORM');
    expect(
      ['ARTICLE', 'LEAD_MAGNET', 'CTA'].map((role) => askOf(type({}), role as 'CTA', null))
    ).toEqual(['NONE', 'EMAIL', 'CLICK']);
  });
});
