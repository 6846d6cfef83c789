import { describe, expect, test } from 'vitest';
import { fittingAttributes } from '../../../admin/src/content-type-builder/builder-attributes';
import {
  firstMapping,
  readMapping,
  withoutEmptyOption,
  writeMapping,
} from '../../../admin/src/content-type-builder/participation-value';
import { urlProblem } from '../../../admin/src/mapping/url-problem';
import { participationSchema } from '../../../server/src/config/contract';
import {
  checkParticipation,
  fittingAttributes as fittingOnServer,
} from '../../../server/src/tagging/domain/check-participation';
import { MAPPING_FIELDS } from '../../../server/src/tagging/vocabulary';

const ATTRIBUTES = [
  { name: 'label', type: 'string' },
  { name: 'slug', type: 'uid' },
  { name: 'text', type: 'blocks' },
  { name: 'cover', type: 'media' },
  { name: 'gallery', type: 'media', multiple: true },
  { name: 'secret', type: 'string', private: true },
  { name: 'gone', type: 'string', status: 'REMOVED' },
];
const fitting = fittingAttributes(ATTRIBUTES);
const views = Object.fromEntries(
  ATTRIBUTES.filter(({ status }) => status === undefined).map(({ name, type, ...rest }) => [
    name,
    { type, private: 'private' in rest, multiple: 'multiple' in rest, values: null, target: null },
  ])
);

describe('the option of the Content-Type Builder', () => {
  test('offers the attributes that the server takes', () => {
    const onServer = fittingOnServer(views);
    for (const field of MAPPING_FIELDS) {
      expect(fitting[field].toSorted(), field).toEqual(onServer[field].toSorted());
    }
    expect(fitting.image).toEqual(['cover']);
  });

  test('starts with a title, and not at all without one', () => {
    expect(firstMapping(fitting)).toEqual({
      ...{ role: 'ARTICLE', ask: null, fields: { title: 'label' } },
    });
    expect(firstMapping(fittingAttributes([{ name: 'count', type: 'integer' }]))).toBeNull();
  });

  test('writes what the server reads, and keeps what the form does not know', () => {
    const stored = {
      ...{ role: 'CTA', roleField: 'slug', askAgainAfterDays: 7 },
      fields: { title: 'label', image: 'cover', data: ['slug'] },
    };
    const mapping = readMapping(stored);
    expect(writeMapping(stored, mapping, fitting)).toEqual(stored);
    const changed = writeMapping(
      stored,
      { role: 'ARTICLE', ask: 'EMAIL', fields: { title: 'slug', url: '/o/:slug' } },
      fitting
    );
    expect(changed).toEqual({
      ...{ role: 'ARTICLE', ask: 'EMAIL', roleField: 'slug', askAgainAfterDays: 7 },
      // The builder would keep what is merely absent.
      fields: { title: 'slug', url: '/o/:slug', data: ['slug'], image: null },
    });
    const saved = withoutEmptyOption({ pluginOptions: { 'content-funnel': changed } });
    const option = participationSchema.parse(saved.pluginOptions['content-funnel']);
    expect(option.fields).toEqual({ title: 'slug', url: '/o/:slug', data: ['slug'] });
    expect(checkParticipation(option, views)).toEqual([]);
  });

  test('leaves the schema when it is taken away', () => {
    const i18n = { localized: true };
    const schema = { kind: 'collectionType', pluginOptions: { i18n, 'content-funnel': null } };
    expect(withoutEmptyOption(schema)).toEqual({ kind: 'collectionType', pluginOptions: { i18n } });
    const untouched = { pluginOptions: { i18n } };
    expect(withoutEmptyOption(untouched)).toBe(untouched);
    const component = { displayName: 'Seo' };
    expect(withoutEmptyOption(component as object)).toBe(component);
  });

  test('leaves an address out that Strapi would not start with', () => {
    const write = (url: string) =>
      writeMapping({}, { role: 'CTA', ask: null, fields: { title: 'label', url } }, fitting);
    expect(write('/o/:slag')).toEqual({ role: 'CTA', fields: { title: 'label' } });
    expect(write('o/:slug')).toEqual({ role: 'CTA', fields: { title: 'label' } });
    expect(urlProblem('/:locale/:documentId/:slug', fitting.url)).toBeNull();
    expect(urlProblem('/o/:slag', fitting.url)).toEqual({ kind: 'unknown', name: 'slag' });
    expect(urlProblem('', fitting.url)).toBeNull();
  });
});
