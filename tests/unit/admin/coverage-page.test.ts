import { describe, expect, test } from 'vitest';
import {
  NOT_NARROWED,
  readQuery,
  writeQuery,
} from '../../../admin/src/pages/coverage/coverage-query';
import { NO_FILTERS } from '../../../admin/src/api/entry-filters';
import { lacksJourney } from '../../../admin/src/pages/coverage/lacks-journey';
import {
  canHaveRole,
  cellUrl,
  editUrl,
  untaggedUrl,
} from '../../../admin/src/pages/coverage/links';
import { buildMatrix, listGaps } from '../../../admin/src/pages/coverage/matrix';
import { joinStatuses } from '../../../server/src/coverage/cell-status-contract';
import { moveFocus } from '../../../admin/src/pages/coverage/move-focus';
import type { Cell, Coverage, CoverageAxes } from '../../../server/src/coverage/contract';

const cell = (changes: Partial<Cell>): Cell => ({
  stage: 'awareness',
  persona: null,
  role: 'ARTICLE',
  locale: null,
  published: 0,
  draft: 0,
  stale: 0,
  target: 1,
  status: 'GAP',
  demand: 0,
  misses: 0,
  priority: 1,
  ...changes,
});

const coverage = (cells: Cell[]): Coverage => ({
  journey: 'digital',
  computedAt: '2026-11-21T09:30:00.000Z',
  entries: 0,
  tagged: 0,
  untagged: 0,
  coverage: 0,
  stages: [],
  personas: [],
  cells,
  findings: [],
});

const axes: CoverageAxes = {
  journeys: [{ key: 'digital', name: 'Digital', isDefault: true }],
  stages: [
    { key: 'awareness', name: 'Awareness', color: 'primary', phase: 'before', weight: 1 },
    { key: 'loyalty', name: 'Loyalty', color: null, phase: 'after', weight: 1 },
  ],
  personas: [{ key: 'camille', name: 'Camille' }],
  locales: [],
};

describe('matrix', () => {
  test('has a row for everyone and one per persona, with a cell per stage', () => {
    const { rows, columns } = buildMatrix(coverage([cell({ persona: 'camille' })]), axes);
    expect(columns.map(({ key }) => key)).toEqual(['awareness', 'loyalty']);
    expect(rows.map(({ persona, cells }) => [persona, cells.length])).toEqual([
      [null, 2],
      ['camille', 2],
    ]);
  });

  test('adds the roles of a cell up; stale entries do not count towards the target', () => {
    const cells = [
      cell({ published: 3, stale: 1, draft: 2, target: 2, status: 'OK' }),
      cell({ role: 'CTA', target: 1, status: 'GAP' }),
    ];
    const [everyone] = buildMatrix(coverage(cells), axes).rows;
    expect(everyone?.cells[0]).toMatchObject({
      counting: 2,
      target: 3,
      stale: 1,
      draft: 2,
      status: 'THIN',
      lacking: ['CTA'],
    });
    expect(everyone).toMatchObject({ coverage: 0.5, gaps: 1 });
  });

  test('lists what falls short, the most urgent first', () => {
    const cells = [
      cell({ priority: 1 }),
      cell({ stage: 'loyalty', status: 'THIN', priority: 5 }),
      cell({ role: 'CTA', status: 'OK', priority: 9 }),
    ];
    expect(listGaps(coverage(cells)).map(({ priority }) => priority)).toEqual([5, 1]);
  });

  test.each([
    [[], 'NOT_APPLICABLE'],
    [['NOT_APPLICABLE'], 'NOT_APPLICABLE'],
    [['GAP', 'NOT_APPLICABLE'], 'GAP'],
    [['GAP', 'OK'], 'THIN'],
    [['THIN', 'EXCESS'], 'THIN'],
    [['OK', 'EXCESS'], 'OK'],
    [['EXCESS', 'NOT_APPLICABLE'], 'EXCESS'],
  ] as const)('%j together are %s', (statuses, joined) => {
    expect(joinStatuses(statuses)).toBe(joined);
  });
});

describe('focus', () => {
  const size = { rows: 3, columns: 4 };
  const from = { row: 1, column: 1 };

  test.each([
    ['ArrowUp', false, { row: 0, column: 1 }],
    ['ArrowDown', false, { row: 2, column: 1 }],
    ['ArrowLeft', false, { row: 1, column: 0 }],
    ['ArrowRight', false, { row: 1, column: 2 }],
    ['Home', false, { row: 1, column: 0 }],
    ['End', false, { row: 1, column: 3 }],
    ['Home', true, { row: 0, column: 0 }],
    ['End', true, { row: 2, column: 3 }],
    ['a', false, null],
    ['ArrowUp', true, null],
  ])('%s (with Ctrl: %s) leads to %j', (key, ctrlKey, place) => {
    expect(moveFocus({ key, ctrlKey }, from, size)).toEqual(place);
  });

  test('stays inside the grid', () => {
    const corner = { row: 2, column: 3 };
    expect(moveFocus({ key: 'ArrowDown', ctrlKey: false }, corner, size)).toEqual(corner);
    expect(moveFocus({ key: 'ArrowRight', ctrlKey: false }, corner, size)).toEqual(corner);
  });
});

describe('address', () => {
  test.each([
    { stage: 'awareness', persona: 'camille', role: 'CTA' as const },
    { stage: 'post-purchase', persona: null, role: null },
  ])('an open cell is read as it was written: %j', (open) => {
    expect(readQuery(writeQuery({ cell: open })).cell).toEqual(open);
  });

  test('what is not understood counts as not said', () => {
    expect(readQuery({ role: 'BANNER', cell: 'awareness', journey: ['a'], locale: '' })).toEqual({
      journey: null,
      role: null,
      locale: null,
      filters: NO_FILTERS,
      cell: null,
      since: null,
    });
    expect(readQuery({ changedFrom: 'yesterday' }).filters).toEqual(NO_FILTERS);
  });

  test('filters are read as they were written, and one reset takes them all out', () => {
    const filters = {
      ...{ personas: ['camille', 'noor'], contentTypes: ['api::article.article'] },
      ...{ formats: ['long-read'], changedFrom: '2026-01-01', changedTo: null },
    };
    expect(readQuery(writeQuery({ filters })).filters).toEqual(filters);
    expect(Object.values(writeQuery(NOT_NARROWED))).toEqual(Array(7).fill(undefined));
  });

  test('only what changes is written, and what is null leaves the address', () => {
    expect(writeQuery({ role: null })).toEqual({ role: undefined });
    expect(writeQuery({ locale: 'fr' })).toEqual({ locale: 'fr' });
  });
});

describe('links', () => {
  const resource = {
    uid: 'api::resource.resource',
    displayName: 'Resource',
    role: 'ARTICLE',
    roleField: 'type',
    roleMap: { ebook: 'LEAD_MAGNET', webinar: 'LEAD_MAGNET', guide: 'ARTICLE' },
  } as const;
  const place = {
    journey: null,
    stage: { key: 'awareness', name: 'Awareness' },
    persona: null,
  };
  const query = (url: string): Record<string, string> =>
    Object.fromEntries(new URL(url, 'http://localhost').searchParams);

  test('name the untagged entries of a type as Strapi’s filters do', () => {
    expect(query(untaggedUrl('api::article.article', 'fr'))).toEqual({
      page: '1',
      pageSize: '10',
      'filters[$and][0][funnelStages][name][$null]': 'true',
      'plugins[i18n][locale]': 'fr',
    });
  });

  test('of a cell name stage, role and everyone', () => {
    expect(query(cellUrl(resource, { ...place, role: 'LEAD_MAGNET' }, null))).toEqual({
      page: '1',
      pageSize: '10',
      'filters[$and][0][funnelStages][name][$eq]': 'Awareness',
      'filters[$and][0][funnelStages][key][$eq]': 'awareness',
      'filters[$and][1][type][$in][0]': 'ebook',
      'filters[$and][1][type][$in][1]': 'webinar',
      'filters[$and][2][funnelPersonas][id][$null]': 'true',
    });
  });

  test('of a persona’s cell include entries meant for everyone; a journey is named where it matters', () => {
    const named = {
      ...place,
      journey: 'saas',
      persona: { key: 'camille' },
      role: 'ARTICLE',
    } as const;
    const filters = query(cellUrl(resource, named, null));
    expect(filters['filters[$or][0][funnelPersonas][key][$eq]']).toBe('camille');
    expect(filters['filters[$or][1][funnelPersonas][id][$null]']).toBe('true');
    expect(filters['filters[$and][0][funnelStages][journey][key]']).toBe('saas');
    // Strapi reads five levels below `filters`.
    for (const name of Object.keys(filters)) {
      expect(name.split('[').length - 1).toBeLessThanOrEqual(5);
    }
  });

  test('lead to the edit view in the entry’s language', () => {
    expect(editUrl('api::a.a', 'abc', null)).toBe('/content-manager/collection-types/api::a.a/abc');
    expect(editUrl('api::a.a', 'abc', 'pt-BR')).toContain('?plugins[i18n][locale]=pt-BR');
  });

  test('are offered for types whose entries can have the role', () => {
    expect(canHaveRole(resource, 'LEAD_MAGNET')).toBe(true);
    expect(canHaveRole(resource, 'CTA')).toBe(false);
    expect(canHaveRole({ ...resource, roleField: null, roleMap: null }, 'ARTICLE')).toBe(true);
  });
});

describe('a refused audit', () => {
  const refused = (path: string[]) => ({
    response: { data: { error: { details: { errors: [{ path }] } } } },
  });

  test('lacks a journey when none was asked for and yet the journey is wrong', () => {
    expect(lacksJourney(refused(['journey']), null)).toBe(true);
    expect(lacksJourney(refused(['journey']), 'saas')).toBe(false);
    expect(lacksJourney(refused(['locales']), null)).toBe(false);
    expect(lacksJourney(new Error('network'), null)).toBe(false);
  });
});
