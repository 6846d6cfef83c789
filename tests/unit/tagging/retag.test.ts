import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editTags, type TagEdit } from '../../../server/src/tagging/domain/edit-tags';
import type { TaggedRow, Tags } from '../../../server/src/tagging/domain/plan-sharing';
import { planRetag, planTagsPublish } from '../../../server/src/tagging/domain/plan-retag';
import { hasStatus, splitStatus } from '../../../server/src/tagging/domain/split-status';

const tags = (stages: readonly number[], personas: readonly number[] = []): Tags => ({
  funnelStages: stages,
  funnelPersonas: personas,
  funnelTouchpoints: [],
  funnelLeadsTo: [],
});
const row = (
  id: number,
  locale: string | null,
  published: boolean,
  stages: readonly number[]
): TaggedRow => ({ id, locale, published, tags: tags(stages) });
const stagesOf = (writes: ReturnType<typeof planRetag>) =>
  Object.fromEntries(writes.map(({ row: { id }, tags: { funnelStages } }) => [id, funnelStages]));

describe('an edit of tags', () => {
  const current = tags([1, 2, 3], [7]);

  it('adds at the end, so that the main tag stays the main one', () => {
    expect(editTags(current, { mode: 'add', tags: { funnelStages: [4, 2] } })).toEqual(
      tags([1, 2, 3, 4], [7])
    );
  });

  it('removes, and leaves what is not named alone', () => {
    expect(editTags(current, { mode: 'remove', tags: { funnelStages: [1, 9] } })).toEqual(
      tags([2, 3], [7])
    );
  });

  it('replaces the lists that are named, with nothing too', () => {
    expect(editTags(current, { mode: 'replace', tags: { funnelStages: [3, 1] } })).toEqual(
      tags([3, 1], [7])
    );
    expect(editTags(current, { mode: 'replace', tags: { funnelPersonas: [] } })).toEqual(
      tags([1, 2, 3], [])
    );
  });

  it('done twice gives what it gave once, without a tag that stands twice', () => {
    const ids = fc.uniqueArray(fc.integer({ min: 1, max: 9 }));
    const mode = fc.constantFrom<TagEdit['mode']>('add', 'remove', 'replace');
    fc.assert(
      fc.property(ids, ids, mode, (stages, named, how) => {
        const edit: TagEdit = { mode: how, tags: { funnelStages: named } };
        const once = editTags(tags(stages), edit);
        expect(editTags(once, edit)).toEqual(once);
        expect(new Set(once.funnelStages).size).toBe(once.funnelStages.length);
      })
    );
  });
});

describe('the plan of an edit', () => {
  const add: TagEdit = { mode: 'add', tags: { funnelStages: [9] } };
  const rows = [
    row(1, 'en', false, [1]),
    row(2, 'fr', false, [1]),
    row(3, 'en', true, [2]),
    row(4, 'fr', true, [2]),
  ];

  it('edits draft and published versions each by its own tags, in all locales that share them', () => {
    const plan = planRetag(rows, add, { locale: 'fr', shared: true, versions: 'both' });
    expect(stagesOf(plan)).toEqual({ 1: [1, 9], 2: [1, 9], 3: [2, 9], 4: [2, 9] });
  });

  it('leaves published versions and other locales alone where it is told to', () => {
    const drafts = planRetag(rows, add, { locale: 'fr', shared: true, versions: 'drafts' });
    expect(stagesOf(drafts)).toEqual({ 1: [1, 9], 2: [1, 9] });
    const apart = planRetag(rows, add, { locale: 'fr', shared: false, versions: 'both' });
    expect(stagesOf(apart)).toEqual({ 2: [1, 9], 4: [2, 9] });
  });

  it('writes nothing where the locale is not there, or has the tags already', () => {
    const scope = { locale: 'de', shared: false, versions: 'both' } as const;
    expect(planRetag(rows, add, scope)).toEqual([]);
    const known: TagEdit = { mode: 'remove', tags: { funnelStages: [9] } };
    expect(planRetag(rows, known, { ...scope, locale: 'en' })).toEqual([]);
  });

  it('publishes the draft’s tags to the published versions only', () => {
    const plan = planTagsPublish(rows, { locale: 'en', shared: true });
    expect(stagesOf(plan)).toEqual({ 3: [1], 4: [1] });
    expect(planTagsPublish(rows.slice(0, 2), { locale: 'en', shared: true })).toEqual([]);
    const apart = planTagsPublish(rows, { locale: 'en', shared: false });
    expect(stagesOf(apart)).toEqual({ 3: [1] });
  });
});

describe('the statuses of the Content Manager’s list', () => {
  it('are taken out of its filters, which keep everything else', () => {
    const title = { title: { $contains: 'leek' } };
    expect(splitStatus({ $and: [{ __status: { $eq: 'draft' } }, title] })).toEqual({
      filters: { $and: [title] },
      statuses: ['draft'],
    });
    expect(splitStatus(title)).toEqual({ filters: title, statuses: [] });
    const strange = { $and: [{ __status: { $eq: 'gone' } }] };
    expect(splitStatus(strange)).toEqual({ filters: strange, statuses: [] });
  });

  it('say of an entry how it stands', () => {
    const never = { draft: 5, published: null };
    const clean = { draft: 5, published: 5 };
    const modified = { draft: 6, published: 5 };
    expect([never, clean, modified].map((dates) => hasStatus(dates, 'draft'))).toEqual([
      ...[true, false, false],
    ]);
    expect([never, clean, modified].map((dates) => hasStatus(dates, 'published'))).toEqual([
      ...[false, true, true],
    ]);
    expect([never, clean, modified].map((d) => hasStatus(d, 'published-modified'))).toEqual([
      ...[false, false, true],
    ]);
    expect([never, clean, modified].map((d) => hasStatus(d, 'published-unmodified'))).toEqual([
      ...[false, true, false],
    ]);
  });
});
