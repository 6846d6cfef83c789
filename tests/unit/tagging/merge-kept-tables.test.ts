import { describe, expect, it } from 'vitest';
import { mergeKeptTables } from '../../../server/src/strapi/merge-kept-tables';

const link = (type: string) => ({
  name: `${type}_funnel_stages_lnk`,
  dependsOn: [{ name: type }],
});
const foreign = [
  { name: 'audit_logs' },
  { name: 'pages_stage_lnk', dependsOn: [{ name: 'gone' }] },
];

describe('the tables that are kept when a site starts without the plugin', () => {
  it('are added to those of others, which stay as they are', () => {
    const own = [link('articles'), { name: 'content_funnel_stages' }];
    const merged = mergeKeptTables({
      persisted: foreign,
      previous: [],
      own,
      known: new Set(['articles']),
    });
    expect(merged.tables).toEqual([...foreign, ...own]);
    expect(merged.ours).toEqual(['articles_funnel_stages_lnk', 'content_funnel_stages']);
    const again = { persisted: merged.tables, previous: merged.ours, own };
    expect(mergeKeptTables({ ...again, known: new Set(['articles']) })).toEqual(merged);
  });

  it('stay while their content type is in the app, and go with it', () => {
    const persisted = [link('articles'), ...foreign, link('offers')];
    const previous = [link('articles').name, link('offers').name];
    const merged = mergeKeptTables({ persisted, previous, own: [], known: new Set(['offers']) });
    expect(merged.tables).toEqual([...foreign, link('offers')]);
    expect(merged.retired).toEqual([link('offers')]);
  });

  it('replace an entry of the same name that says something else', () => {
    const old = { name: link('articles').name };
    const own = [link('articles')];
    const merged = mergeKeptTables({
      persisted: [old],
      previous: [],
      own,
      known: new Set(['articles']),
    });
    expect(merged.tables).toEqual(own);
  });
});
