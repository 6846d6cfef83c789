import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CatalogIndex } from '../../../server/src/catalog/domain/catalog-index';
import type { CatalogRow } from '../../../server/src/catalog/domain/catalog-row';
import type { Steering } from '../../../server/src/tagging/contract';
import { ARTICLE, describeIndex, LOCALES, OFFER, row, TAXONOMY } from './support';

const empty = (settings = 'settings'): CatalogIndex =>
  new CatalogIndex({ taxonomy: TAXONOMY, locales: LOCALES, settings });
const withRows = (...rows: CatalogRow[]): CatalogIndex => {
  const index = empty();
  index.put(rows);
  return index;
};
const steering = (changes: Partial<Steering>): Steering => ({
  contentType: ARTICLE,
  documentId: 'document',
  nextSteps: [],
  pinned: false,
  excluded: false,
  excludedUntil: null,
  revision: 1,
  ...changes,
});
const titles = (index: CatalogIndex, list: readonly number[]): string[] =>
  list.map((place) => index.entry(place).title);

describe('finding an entry', () => {
  const index = withRows(
    row({ documentId: 'a', locale: 'en', title: 'A', url: '/en/a' }),
    row({ documentId: 'a', locale: 'fr', title: 'A fr', url: '/fr/a' }),
    row({ contentType: OFFER, documentId: 'o', locale: null, title: 'O', url: '/o' })
  );

  it('takes the asked locale, or the one of an entry that has none', () => {
    expect(index.find(ARTICLE, 'a', 'fr')?.title).toBe('A fr');
    expect(index.find(OFFER, 'o', 'fr')?.title).toBe('O');
    expect(index.find(ARTICLE, 'a', null)).toBeUndefined();
    expect(index.find(ARTICLE, 'a', 'de')).toBeUndefined();
    expect(index.find(ARTICLE, 'o', 'fr')).toBeUndefined();
  });

  it('by its address, in any spelling', () => {
    expect(index.findByUrl('/fr/a/?x=1', 'en')?.title).toBe('A fr');
    expect(index.findByUrl('/o', null)?.title).toBe('O');
    expect(index.findByUrl('/nothing', 'en')).toBeUndefined();
  });

  it('prefers the asked locale where entries share an address, whatever was loaded first', () => {
    const shared = [
      row({ documentId: 'x', locale: 'en', title: 'en', url: '/same' }),
      row({ documentId: 'x', locale: 'fr', title: 'fr', url: '/same' }),
      row({ contentType: OFFER, documentId: 'x', locale: null, title: 'any', url: '/same' }),
    ];
    const localized = withRows(...shared.slice(0, 2)).findByUrl('/same', 'de')?.title;
    expect(localized).toBeDefined();
    for (const rows of [shared, [...shared].reverse()]) {
      const index = withRows(...rows);
      const found = ['fr', 'en', 'de'].map((locale) => index.findByUrl('/same', locale)?.title);
      expect(found).toEqual(['fr', 'en', 'any']);
      index.replaceDocuments([{ contentType: OFFER, documentId: 'x' }], []);
      expect(index.findByUrl('/same', 'de')?.title).toBe(localized);
      index.replaceDocuments([{ contentType: ARTICLE, documentId: 'x' }], []);
      expect(index.findByUrl('/same', 'fr')).toBeUndefined();
    }
  });

  it('throws for a number that no entry has', () => {
    expect(() => index.entry(99)).toThrow(RangeError);
  });
});

describe('the lists', () => {
  it('hold the newest first and are the same whatever was loaded first', () => {
    const rows = [3, 1, 2].map((time) =>
      row({ documentId: `d${time}`, title: `${time}`, publishedAt: time, stages: [0] })
    );
    const index = withRows(...rows);
    expect(titles(index, index.byRole('ARTICLE', 'en'))).toEqual(['3', '2', '1']);
    expect(describeIndex(withRows(...[...rows].reverse()))).toEqual(describeIndex(index));
  });

  it('break ties the same way on every instance, and not by name', () => {
    const rows = Array.from({ length: 50 }, (_, number) => row({ documentId: `d${number}` }));
    const index = withRows(...rows);
    const ids = index.byRole('ARTICLE', 'en').map((place) => index.entry(place).documentId);
    expect(ids).not.toEqual([...ids].sort());
    expect(describeIndex(withRows(...[...rows].reverse()))).toEqual(describeIndex(index));
  });

  it('put an entry in each of its cells, and one without a persona in the row for everyone', () => {
    const index = withRows(
      row({ documentId: 'a', title: 'A', stages: [1, 0], personas: [2] }),
      row({ documentId: 'b', title: 'B', stages: [1] })
    );
    const cell = (stage: number, persona: number | null): string[] =>
      titles(index, index.cell({ stage, persona, role: 'ARTICLE', locale: 'en' }));
    expect([cell(0, 2), cell(1, 2), cell(1, null)]).toEqual([['A'], ['A'], ['B']]);
    expect([cell(0, null), cell(1, 0), cell(2, 2)]).toEqual([[], [], []]);
  });

  it('count an entry once in a journey however many of its stages it has', () => {
    const index = withRows(
      row({ documentId: 'a', title: 'A', stages: [0, 1, 4] }),
      row({ documentId: 'b', title: 'B' })
    );
    expect(titles(index, index.byJourney(0, 'ARTICLE', 'en'))).toEqual(['A']);
    expect(titles(index, index.byJourney(1, 'ARTICLE', 'en'))).toEqual(['A']);
    expect(index.byRole('ARTICLE', 'en')).toHaveLength(2);
  });

  it('are empty for what does not exist', () => {
    const index = withRows(row({ stages: [0], personas: [0] }));
    const role = 'ARTICLE';
    expect(index.cell({ stage: 9, persona: 0, role, locale: 'en' })).toEqual([]);
    expect(index.cell({ stage: 0, persona: 9, role, locale: 'en' })).toEqual([]);
    expect(index.cell({ stage: 0, persona: 0, role, locale: 'xx' })).toEqual([]);
    expect(index.byJourney(9, role, 'en')).toEqual([]);
    expect(index.byRole(role, 'xx')).toEqual([]);
  });

  it('leave out a locale that the site does not have', () => {
    expect(withRows(row({ locale: 'de' })).size).toBe(0);
  });
});

describe('changing documents', () => {
  it('keeps the number of an entry that changes and gives away that of one that goes', () => {
    const index = withRows(row({ documentId: 'a' }), row({ documentId: 'b' }));
    const before = index.find(ARTICLE, 'b', 'en')?.index;
    index.put([row({ documentId: 'b', title: 'New' })]);
    expect(index.find(ARTICLE, 'b', 'en')?.index).toBe(before);
    const freed = index.find(ARTICLE, 'a', 'en')?.index;
    index.replaceDocuments([{ contentType: ARTICLE, documentId: 'a' }], []);
    index.put([row({ documentId: 'c' })]);
    expect(index.find(ARTICLE, 'c', 'en')?.index).toBe(freed);
    expect(index.size).toBe(2);
  });

  it('removes the locales that are not among the rows', () => {
    const index = withRows(row({ locale: 'en' }), row({ locale: 'fr' }), row({ documentId: 'x' }));
    index.replaceDocuments(
      [{ contentType: ARTICLE, documentId: 'document' }],
      [row({ locale: 'fr' })]
    );
    expect(index.find(ARTICLE, 'document', 'en')).toBeUndefined();
    expect(index.find(ARTICLE, 'document', 'fr')).toBeDefined();
    expect(index.find(ARTICLE, 'x', 'en')).toBeDefined();
  });

  it('notes a new row of the same content without any other change', () => {
    const index = withRows(row({ documentId: 'a' }));
    const [list, version] = [index.byRole('ARTICLE', 'en'), index.policyVersion];
    const entry = index.find(ARTICLE, 'a', 'en');
    index.put([row({ documentId: 'a' }, { rowId: 77, row: 770, links: 7 })]);
    expect(index.totals(ARTICLE)).toEqual({ row: 770, links: 7 });
    expect(index.prints(ARTICLE).get(77)?.documentId).toBe('a');
    expect(index.byRole('ARTICLE', 'en')).toBe(list);
    expect(index.find(ARTICLE, 'a', 'en')).toBe(entry);
    expect(index.policyVersion).toBe(version);
  });

  it('tells rows that changed without a trace from those that are known to have changed', () => {
    const known = row({ documentId: 'a' });
    const index = withRows(known);
    const read = (title: string, print = {}): CatalogRow => ({
      content: { ...known.content, title },
      print: { ...known.print, ...print },
    });
    expect(index.silentlyChanged([read('Title')])).toEqual([]);
    expect(index.silentlyChanged([read('Other')])).toEqual(['a']);
    expect(index.silentlyChanged([read('Other', { row: 1 })])).toEqual([]);
    expect(index.silentlyChanged([read('Other', { rowId: 1 })])).toEqual([]);
    expect(index.silentlyChanged([read('Other', { links: 1 })])).toEqual([]);
    expect(index.silentlyChanged([row({ documentId: 'new' })])).toEqual([]);
  });

  it('finds the entries that show a file', () => {
    const image = { url: '/a.png', alternativeText: null, width: 1, height: 1 };
    const index = withRows(
      row({ documentId: 'a', image }, { fileId: 5 }),
      row({ documentId: 'b', image }, { fileId: 6 }),
      row({ documentId: 'c' })
    );
    expect(index.withFiles(new Set([5])).map((entry) => entry.documentId)).toEqual(['a']);
    index.put([row({ documentId: 'a' })]);
    expect(index.withFiles(new Set([5]))).toEqual([]);
  });
});

describe('steering', () => {
  it('is found by document, and pins are listed in order in the locales that have an entry', () => {
    const index = withRows(
      row({ documentId: 'a', title: 'A', publishedAt: 1 }),
      row({ documentId: 'b', title: 'B', publishedAt: 2 }),
      row({ contentType: OFFER, documentId: 'o', locale: null, title: 'O' })
    );
    index.setSteering([
      steering({
        documentId: 'a',
        pinned: true,
        nextSteps: [{ contentType: OFFER, documentId: 'o' }],
      }),
      steering({ documentId: 'b', pinned: true }),
      steering({ contentType: OFFER, documentId: 'o', pinned: true }),
      steering({ documentId: 'gone', pinned: true }),
    ]);
    expect(index.steering(ARTICLE, 'a')?.nextSteps).toEqual([
      { contentType: OFFER, documentId: 'o' },
    ]);
    expect(index.steering(ARTICLE, 'other')).toBeUndefined();
    expect(titles(index, index.pinned('en'))).toEqual(['B', 'A']);
    expect(titles(index, index.pinned(null))).toEqual(['O']);
    expect(index.pinned('fr')).toEqual([]);
    index.put([row({ documentId: 'a', locale: 'fr', title: 'A fr' })]);
    expect(titles(index, index.pinned('fr'))).toEqual(['A fr']);
  });
});

describe('policyVersion', () => {
  const version = (change: (index: CatalogIndex) => void, settings?: string): string => {
    const index = empty(settings);
    index.put([row({ documentId: 'a', stages: [0] }), row({ documentId: 'b' })]);
    index.setSteering([steering({ documentId: 'a' })]);
    change(index);
    return index.policyVersion;
  };
  const nothing = (): void => undefined;
  const same = version(nothing);

  it('is the same for the same content, whatever happened on the way there', () => {
    expect(version(nothing)).toBe(same);
    const detour = version((index) => {
      index.put([row({ documentId: 'c' }), row({ documentId: 'a', title: 'Other', stages: [1] })]);
      index.replaceDocuments([{ contentType: ARTICLE, documentId: 'c' }], []);
      index.put([row({ documentId: 'a', stages: [0] })]);
    });
    expect(detour).toBe(same);
  });

  it.each<[string, (index: CatalogIndex) => void]>([
    ['a title', (index) => index.put([row({ documentId: 'b', title: 'Other' })])],
    ['a tag', (index) => index.put([row({ documentId: 'a', stages: [1] })])],
    ['the order of tags', (index) => index.put([row({ documentId: 'a', stages: [0, 1] })])],
    ['a date', (index) => index.put([row({ documentId: 'b', publishedAt: 2_000 })])],
    ['an entry more', (index) => index.put([row({ documentId: 'c' })])],
    [
      'an entry less',
      (index) => index.replaceDocuments([{ contentType: ARTICLE, documentId: 'b' }], []),
    ],
    ['a pin', (index) => index.setSteering([steering({ documentId: 'a', pinned: true })])],
    ['no steering', (index) => index.setSteering([])],
    ['the model', (index) => index.setModel({ ...TAXONOMY, version: 'model-2' }, LOCALES)],
    ['the default locale', (index) => index.setModel(TAXONOMY, { ...LOCALES, default: 'fr' })],
  ])('changes with %s', (_, change) => {
    expect(version(change)).not.toBe(same);
  });

  it('changes with the settings', () => {
    expect(version(nothing, 'other settings')).not.toBe(same);
  });

  it('does not depend on who saved the steering how often', () => {
    expect(
      version((index) => index.setSteering([steering({ documentId: 'a', revision: 9 })]))
    ).toBe(same);
  });

  it('tells entries apart that swap their tags', () => {
    const swapped = version((index) =>
      index.put([row({ documentId: 'a' }), row({ documentId: 'b', stages: [0] })])
    );
    expect(swapped).not.toBe(same);
  });
});

describe('after any changes', () => {
  const content = fc.record({
    contentType: fc.constantFrom(ARTICLE, OFFER),
    documentId: fc.constantFrom(...'abcdefghijkl'),
    locale: fc.constantFrom(null, 'en', 'fr'),
    role: fc.constantFrom('ARTICLE' as const, 'LEAD_MAGNET' as const, 'CTA' as const),
    title: fc.constantFrom('one', 'two'),
    url: fc.constantFrom(null, '/x', '/y'),
    publishedAt: fc.nat(4),
    stages: fc.uniqueArray(fc.nat(5), { maxLength: 3 }),
    personas: fc.uniqueArray(fc.nat(2), { maxLength: 2 }),
  });
  const step = fc.oneof(
    { weight: 3, arbitrary: fc.array(content, { minLength: 1, maxLength: 30 }) },
    { weight: 1, arbitrary: fc.record({ drop: fc.constantFrom(...'abcdefghijkl') }) }
  );
  const keyOf = ({ content: { contentType, documentId, locale } }: CatalogRow): string =>
    `${contentType}|${documentId}|${locale}`;

  it('the index equals one that was filled at once', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const index = empty();
        const rows = new Map<string, CatalogRow>();
        for (const change of steps) {
          if ('drop' in change) {
            const gone = { contentType: ARTICLE, documentId: change.drop };
            index.replaceDocuments([gone], []);
            for (const [
              key,
              {
                content: { contentType, documentId },
              },
            ] of rows) {
              if (contentType === ARTICLE && documentId === change.drop) rows.delete(key);
            }
            continue;
          }
          const distinct = new Map(
            change.map((made) => row(made)).map((made) => [keyOf(made), made])
          );
          index.put([...distinct.values()]);
          for (const [key, made] of distinct) rows.set(key, made);
        }
        const fresh = empty();
        fresh.fill([...rows.values()]);
        fresh.complete();
        expect(describeIndex(index)).toEqual(describeIndex(fresh));
        for (const url of ['/x', '/y']) {
          const found = [index, fresh].map((asked) => asked.findByUrl(url, 'fr'));
          expect(found[0]?.documentId).toBe(found[1]?.documentId);
          expect(found[0]?.locale).toBe(found[1]?.locale);
        }
      }),
      { numRuns: 200 }
    );
  });
});
