import { describe, expect, it } from 'vitest';
import { participationSchema, type Participation } from '../../../server/src/config/contract';
import {
  checkParticipation,
  urlPlaceholders,
  type AttributeView,
} from '../../../server/src/tagging/domain/check-participation';
import { isTagRelation, tagAttributes } from '../../../server/src/tagging/domain/tag-attributes';

const attribute = (type: string, more: Partial<AttributeView> = {}): AttributeView => ({
  type,
  private: false,
  multiple: false,
  values: null,
  target: null,
  ...more,
});
const attributes = {
  title: attribute('string'),
  slug: attribute('uid'),
  cover: attribute('media'),
  gallery: attribute('media', { multiple: true }),
  kind: attribute('enumeration', { values: ['guide', 'quiz'] }),
  secret: attribute('string', { private: true }),
  author: attribute('relation', { target: 'api::author.author' }),
  minutes: attribute('integer'),
};
const check = (
  fields: object,
  more: object = {},
  views: Readonly<Record<string, AttributeView>> = attributes
): string[] => {
  const participation: Participation = participationSchema.parse({
    role: 'ARTICLE',
    fields: { title: 'title', ...fields },
    ...more,
  });
  return checkParticipation(participation, views).map(({ path, message }) => `${path}: ${message}`);
};

describe('checking how a content type takes part', () => {
  it('finds nothing wrong where everything is there, public and of a fitting type', () => {
    const fields = {
      image: 'cover',
      kind: 'kind',
      data: ['minutes'],
      url: '/:locale/:kind/:slug-:minutes/:documentId',
    };
    expect(check(fields, { roleField: 'kind', roleMap: { quiz: 'CTA' } })).toEqual([]);
  });

  it('lists what would have fitted', () => {
    expect(check({ image: 'gallery' })).toEqual([
      'fields.image: the attribute "gallery" is of type media that holds several files; allowed are public attributes of type media that holds a single file: cover',
    ]);
    expect(check({ discount: 'title' })[0]).toMatch(/of type boolean: none$/);
  });

  it('takes no relation into the data and no inherited name for an attribute', () => {
    expect(check({ data: ['author', 'toString'] })).toEqual([
      expect.stringMatching(/^fields\.data\.0: the attribute "author" is of type relation/),
      expect.stringMatching(/^fields\.data\.1: there is no attribute "toString"/),
    ]);
  });

  it('wants a role field for a role map', () => {
    expect(check({}, { roleMap: { quiz: 'CTA' } })).toEqual([
      expect.stringMatching(/^roleMap: .*`roleField`/),
    ]);
  });

  it('tells our attributes in schema.json from the site’s own of the same name', () => {
    const ours = attribute('relation', { target: 'plugin::content-funnel.stage' });
    const own = attribute('relation', { target: 'api::persona.persona' });
    const [first, second] = check(
      {},
      {},
      { ...attributes, funnelStages: ours, funnelPersonas: own }
    );
    expect(first).toContain('Remove it from the file');
    expect(second).toContain('of its own');
  });
});

it('a placeholder of a url template is a name after a colon', () => {
  expect(urlPlaceholders('/:locale/blog/:slug.html?x=:id_2')).toEqual(['locale', 'slug', 'id_2']);
  expect(urlPlaceholders('/blog')).toEqual([]);
});

it('tag attributes are made afresh for every content type, and are known again', () => {
  expect(tagAttributes().funnelStages).not.toBe(tagAttributes().funnelStages);
  for (const [name, relation] of Object.entries(tagAttributes())) {
    expect(isTagRelation(name, relation)).toBe(true);
    expect(isTagRelation(`other${name}`, relation)).toBe(false);
    expect(isTagRelation(name, { ...relation, target: 'api::a.a' })).toBe(false);
  }
});
