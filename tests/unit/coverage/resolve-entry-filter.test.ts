import { describe, expect, it } from 'vitest';
import type { EntryFilterInput } from '../../../server/src/coverage/contract';
import { listFormats } from '../../../server/src/coverage/domain/list-formats';
import { resolveEntryFilter } from '../../../server/src/coverage/domain/resolve-entry-filter';

const ARTICLE = 'api::article.article';
const RESOURCE = 'api::resource.resource';

const resolve = (input: EntryFilterInput) =>
  resolveEntryFilter(input, {
    personas: new Map([
      ['cook', 7],
      ['reader', 9],
    ]),
    contentTypes: [ARTICLE, RESOURCE],
    formats: [
      { contentType: ARTICLE, format: 'Long read' },
      { contentType: ARTICLE, format: 'long-read' },
      { contentType: RESOURCE, format: 'video' },
    ],
  });

const problemsOf = (input: EntryFilterInput) => {
  const result = resolve(input);
  return result.ok ? [] : result.problems;
};

describe('the filter of entries', () => {
  it('narrows nothing where nothing is said', () => {
    expect(resolve({})).toEqual({
      ok: true,
      filter: { personas: null, formats: null, changedFrom: null, changedBefore: null },
    });
  });

  it('takes personas to their rows and a format to all of its spellings', () => {
    expect(resolve({ personas: ['reader'], formats: ['LONG READ'] })).toMatchObject({
      filter: { personas: [9], formats: new Map([[ARTICLE, ['Long read', 'long-read']]]) },
    });
  });

  it('includes both days of a period', () => {
    const day = resolve({ changedFrom: '2026-03-01', changedTo: '2026-03-01' });
    expect(day).toMatchObject({
      filter: {
        changedFrom: Date.UTC(2026, 2, 1),
        changedBefore: Date.UTC(2026, 2, 2),
      },
    });
  });

  it('names every unknown value, with what is allowed', () => {
    expect(
      problemsOf({ personas: ['cook', 'nobody'], contentTypes: ['api::x.x'], formats: ['Radio'] })
    ).toEqual([
      { field: 'personas', message: 'there is no persona "nobody"; allowed: "cook", "reader"' },
      {
        field: 'contentTypes',
        message: `there is no content type "api::x.x"; allowed: "${ARTICLE}", "${RESOURCE}"`,
      },
      { field: 'formats', message: 'there is no format "radio"; allowed: "long-read", "video"' },
    ]);
  });

  it('refuses a period that ends before it starts', () => {
    expect(problemsOf({ changedFrom: '2026-03-02', changedTo: '2026-03-01' })).toEqual([
      { field: 'changedFrom', message: 'must not be later than "changedTo"' },
    ]);
  });

  it('offers each format once, in one of its spellings', () => {
    expect(listFormats(['video', 'long-read', 'Long read'])).toEqual([
      { key: 'long-read', name: 'Long read' },
      { key: 'video', name: 'video' },
    ]);
  });
});
