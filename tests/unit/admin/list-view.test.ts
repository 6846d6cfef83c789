import { describe, expect, test } from 'vitest';
import { nameOptions } from '../../../admin/src/content-manager/list-view/name-options';
import { pageQuestion } from '../../../admin/src/content-manager/list-view/page-question';
import {
  addTagColumns,
  changeTagFilters,
} from '../../../admin/src/content-manager/list-view/tag-columns';

const ARTICLE = 'api::article.article';
const column = (name: string) => ({ name, label: name, sortable: true });
const ours = {
  funnelStages: { label: { id: 'stages', defaultMessage: 'Stages' }, cellFormatter: 'stage cells' },
  funnelPersonas: {
    label: { id: 'personas', defaultMessage: 'Personas' },
    cellFormatter: 'persona cells',
  },
};
const metadatas = { title: {}, funnelStages: {}, funnelPersonas: {} };

describe('the columns', () => {
  test('come last, and cannot be sorted by', () => {
    const columns = addTagColumns([column('title')], metadatas, ours);
    expect(columns).toMatchObject([
      column('title'),
      { name: 'funnelStages', cellFormatter: 'stage cells', sortable: false },
      { name: 'funnelPersonas', cellFormatter: 'persona cells', sortable: false },
    ]);
  });

  test("take over Strapi's own where it stands, with its name and its sorting", () => {
    const columns = addTagColumns([column('funnelPersonas'), column('title')], metadatas, ours);
    expect(columns.map(({ name }) => name)).toEqual(['funnelPersonas', 'title', 'funnelStages']);
    expect(columns[0]).toEqual({ ...column('funnelPersonas'), cellFormatter: 'persona cells' });
  });

  test('are not for content types that take no part', () => {
    const columns = [column('title')];
    expect(addTagColumns(columns, { title: {} }, ours)).toBe(columns);
    expect(addTagColumns(columns, undefined, ours)).toBe(columns);
  });
});

test('filters on stages and personas get names to choose from; others are left alone', () => {
  const change = { input: 'input', operators: [{ value: '$eq', label: 'is' }] };
  const changed = changeTagFilters([column('title'), column('funnelStages')], {
    funnelStages: change,
    funnelPersonas: change,
  });
  expect(changed).toEqual([column('title'), { ...column('funnelStages'), ...change }]);
});

describe('the question of a page', () => {
  const row = (documentId: string, rest: object = {}) => ({ id: 1, documentId, ...rest });

  test('is the same for all rows of a version and a language', () => {
    const rows = [row('a', { locale: 'en', publishedAt: null }), row('b', { locale: 'en' })];
    const question = {
      contentType: ARTICLE,
      documentIds: ['a', 'b'],
      locale: 'en',
      status: 'draft',
    };
    for (const one of rows) expect(pageQuestion(ARTICLE, rows, one)).toEqual(question);
  });

  test('names neither rows of another version nor what is no document', () => {
    const live = row('b', { publishedAt: '2026-01-01T00:00:00.000Z' });
    const rows = [row('a'), live, row('c', { locale: 'fr' }), { id: 4 }];
    expect(pageQuestion(ARTICLE, rows, live)).toEqual({
      contentType: ARTICLE,
      documentIds: ['b'],
      locale: null,
      status: 'published',
    });
  });

  test('stays below what the server answers at once', () => {
    const rows = Array.from({ length: 150 }, (_, index) => row(`d${index}`));
    expect(pageQuestion(ARTICLE, rows, rows[99]!).documentIds).toHaveLength(100);
    expect(pageQuestion(ARTICLE, rows, rows[149]!).documentIds).toHaveLength(50);
  });
});

describe('the names to choose from', () => {
  const stage = (name: string, journey: string) => ({ name, journey, color: null });
  const personas = [{ name: 'Anna' }, { name: 'Ben' }, { name: 'Anna' }];

  test('are each there once', () => {
    const names = { stages: [stage('See', 'One'), stage('Buy', 'One')], personas };
    expect(nameOptions(names, 'funnelStages')).toEqual([
      { name: 'See', label: 'See' },
      { name: 'Buy', label: 'Buy' },
    ]);
    expect(nameOptions(names, 'funnelPersonas').map(({ name }) => name)).toEqual(['Anna', 'Ben']);
  });

  test('say their journeys where there are several', () => {
    const names = {
      stages: [stage('See', 'One'), stage('Buy', 'One'), stage('Buy', 'Two')],
      personas,
    };
    expect(nameOptions(names, 'funnelStages')).toEqual([
      { name: 'See', label: 'See (One)' },
      { name: 'Buy', label: 'Buy (One, Two)' },
    ]);
  });
});
