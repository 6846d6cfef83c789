import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CELL_STATUSES, type Cell } from '../../../server/src/coverage/contract';
import { buildMatrix, type DemandOf } from '../../../server/src/coverage/domain/build-matrix';
import type { Scope } from '../../../server/src/coverage/domain/scope';
import {
  audits,
  countDocuments,
  expects,
  group,
  scope,
  stage,
  version,
  versionsOf,
  type DocumentGroup,
} from './support';

const nobodyAsked: DemandOf = () => ({ demand: 0, misses: 0 });
const build = (groups: readonly DocumentGroup[], asked: Scope, demandOf = nobodyAsked) =>
  buildMatrix(countDocuments(groups, asked), asked, demandOf);

const cellOf = (cells: readonly Cell[], place: Partial<Cell>): Cell =>
  cells.find((cell) =>
    Object.entries(place).every(([name, value]) => cell[name as keyof Cell] === value)
  )!;

const wantsThree = scope({
  stages: [stage('one', { weight: 2, expected: [expects('ARTICLE', 3)] })],
});

describe('the matrix', () => {
  it('has a cell for every stage, persona and role, the row of everyone first', () => {
    const { cells } = build([], scope());
    expect(cells).toHaveLength(2 * 3 * 3);
    expect(cells.slice(0, 4).map(({ stage: at, persona, role }) => [at, persona, role])).toEqual([
      ['one', null, 'ARTICLE'],
      ['one', null, 'LEAD_MAGNET'],
      ['one', null, 'CTA'],
      ['one', 'cook', 'ARTICLE'],
    ]);
  });

  it('asks one entry of every persona where the stage expects the role, and none elsewhere', () => {
    const { cells } = build([], wantsThree);
    expect(cellOf(cells, { persona: 'cook', role: 'ARTICLE' })).toMatchObject({
      target: 1,
      status: 'GAP',
      priority: 2,
    });
    expect(cellOf(cells, { persona: 'cook', role: 'CTA' })).toMatchObject({
      target: 0,
      status: 'NOT_APPLICABLE',
      priority: 0,
    });
  });

  it('asks of a persona what somebody has decided, were it nothing or more than the stage', () => {
    const { cells, personas } = build(
      [group([version()], 2)],
      scope({
        stages: [
          stage('one', {
            expected: [expects('ARTICLE', 1)],
            personaTargets: [
              { role: 'ARTICLE', persona: 'cook', count: 3 },
              { role: 'CTA', persona: 'cook', count: 1 },
              { role: 'ARTICLE', persona: 'gardener', count: 0 },
            ],
          }),
        ],
      })
    );
    const of = (persona: string, role: Cell['role']) => cellOf(cells, { persona, role });
    expect(of('cook', 'ARTICLE')).toMatchObject({ published: 2, target: 3, status: 'THIN' });
    expect(of('cook', 'CTA')).toMatchObject({ target: 1, status: 'GAP' });
    expect(of('gardener', 'ARTICLE')).toMatchObject({ target: 0, status: 'OK' });
    expect(personas.map(({ target }) => target)).toEqual([4, 0]);
    expect(cellOf(cells, { persona: null, role: 'ARTICLE' })).toMatchObject({ target: 1 });
  });

  it('puts the target of the stage as a whole in the row of everyone', () => {
    const { cells, stages } = build([group([version()])], wantsThree);
    expect(cellOf(cells, { persona: null, role: 'ARTICLE' })).toMatchObject({
      published: 1,
      target: 3,
      status: 'THIN',
      priority: 4,
    });
    expect(stages[0]).toMatchObject({ key: 'one', target: 3, published: 1 });
  });

  it('lets entries with a persona count towards the target of the stage', () => {
    const forCooks = group([version({ personas: [0] })], 2);
    const { cells } = build([forCooks, group([version()])], wantsThree);
    expect(cellOf(cells, { persona: null, role: 'ARTICLE' })).toMatchObject({
      published: 1,
      target: 1,
      status: 'OK',
      priority: 0,
    });
  });

  it('asks nothing of the row of everyone once entries with a persona meet the target', () => {
    const { cells, stages } = build([group([version({ personas: [0] })], 3)], wantsThree);
    expect(cellOf(cells, { persona: null, role: 'ARTICLE' })).toMatchObject({
      target: 0,
      status: 'NOT_APPLICABLE',
    });
    expect(stages[0]).toMatchObject({ target: 3, published: 3, gaps: 1 });
  });

  it('does not count stale entries towards a target', () => {
    const { cells } = build([group([version({ age: 1 })], 5)], wantsThree);
    expect(cellOf(cells, { persona: 'cook', role: 'ARTICLE' })).toMatchObject({
      published: 5,
      stale: 5,
      target: 1,
      status: 'GAP',
    });
  });

  it('calls more than three times the target an excess', () => {
    const status = (count: number) =>
      cellOf(build([group([version({ personas: [0] })], count)], wantsThree).cells, {
        persona: 'cook',
        role: 'ARTICLE',
      }).status;
    expect([1, 3, 4].map(status)).toEqual(['OK', 'OK', 'EXCESS']);
  });

  it('measures the excess of the row of everyone by the target of the stage', () => {
    const status = (count: number) =>
      cellOf(build([group([version()], count)], wantsThree).cells, {
        persona: null,
        role: 'ARTICLE',
      }).status;
    expect([3, 9, 10].map(status)).toEqual(['OK', 'OK', 'EXCESS']);
  });

  it('calls content that nobody expects fine', () => {
    const { cells } = build([group([version({ role: 'CTA' })], 9)], wantsThree);
    expect(cellOf(cells, { persona: 'cook', role: 'CTA' })).toMatchObject({
      target: 0,
      status: 'OK',
    });
  });

  it('ranks what is asked for by demand and misses', () => {
    const { cells } = build([], wantsThree, ({ persona }) =>
      persona === 'cook' ? { demand: 30, misses: 12 } : { demand: 0, misses: 0 }
    );
    expect(cellOf(cells, { persona: 'cook', role: 'ARTICLE' })).toMatchObject({
      demand: 30,
      misses: 12,
      priority: 84,
    });
    expect(cellOf(cells, { persona: 'gardener', role: 'ARTICLE' }).priority).toBe(2);
  });

  it('tells nothing of fewer than ten visitors, not even by the priority', () => {
    const asked = (demand: number, misses: number) =>
      build([], wantsThree, () => ({ demand, misses })).cells;
    expect(asked(9, 9)).toEqual(asked(0, 0));
    expect(asked(10, 9)).toEqual(asked(10, 0));
    expect(asked(10, 0)[0]).toMatchObject({ demand: 10, misses: 0 });
  });

  it('names the locale only where exactly one was asked for', () => {
    const locale = (locales: readonly string[] | null) =>
      build([], scope({ locales })).cells[0]!.locale;
    expect([null, ['fr'], ['en', 'fr']].map(locale)).toEqual([null, 'fr', null]);
  });

  it.each([
    ['no stage', scope({ stages: [] })],
    ['no persona', scope({ personas: [] })],
    ['neither', scope({ stages: [], personas: [] })],
    ['no expectation', scope()],
  ])('is whole and covers nothing when there is %s and no content', (_, asked) => {
    const { cells, stages, personas, coverage } = build([], asked);
    expect(cells).toHaveLength(asked.stages.length * (asked.personas.length + 1) * 3);
    expect(coverage).toBe(0);
    for (const total of [...stages, ...personas]) {
      expect(total).toMatchObject({
        published: 0,
        draft: 0,
        stale: 0,
        target: 0,
        gaps: 0,
        coverage: 0,
      });
    }
  });

  it('without personas holds the whole stage in the row of everyone', () => {
    const { cells, coverage } = build([group([version()], 3)], { ...wantsThree, personas: [] });
    expect(cellOf(cells, { role: 'ARTICLE' })).toMatchObject({ target: 3, status: 'OK' });
    expect(coverage).toBe(1);
  });
});

describe('any matrix', () => {
  it('is the same whatever the order of the documents and of their versions', () => {
    fc.assert(
      fc.property(audits, ({ scope: asked, groups }) => {
        const turned = [...groups]
          .reverse()
          .map(({ count, versions }) => group([...versions].reverse(), count));
        expect(build(turned, asked)).toEqual(build(groups, asked));
      })
    );
  });

  it('is the same whether documents that look alike come together or one by one', () => {
    fc.assert(
      fc.property(audits, ({ scope: asked, groups }) => {
        const single = groups.flatMap(({ count, versions }) =>
          Array.from({ length: count }, () => group(versions))
        );
        expect(build(single, asked)).toEqual(build(groups, asked));
      })
    );
  });

  it('gives each cell the one status that its numbers call for', () => {
    fc.assert(
      fc.property(audits, ({ scope: asked, groups }) => {
        for (const cell of build(groups, asked).cells) {
          const { published, stale, target, status, priority } = cell;
          const counting = published - stale;
          const holds: Record<Cell['status'], boolean> = {
            NOT_APPLICABLE: target === 0 && published === 0,
            GAP: target > 0 && counting === 0,
            THIN: counting > 0 && counting < target,
            OK: counting >= target && (target > 0 || published > 0),
            EXCESS: counting > target,
          };
          expect(holds[status]).toBe(true);
          expect(priority > 0).toBe(
            counting < target && asked.stages.find(({ key }) => key === cell.stage)!.weight > 0
          );
          expect(stale).toBeLessThanOrEqual(published);
        }
      })
    );
  });

  it('has totals whose gaps and coverage are those of their cells', () => {
    fc.assert(
      fc.property(audits, ({ scope: asked, groups }) => {
        const { cells, stages, personas, coverage } = build(groups, asked);
        const share = (some: readonly Cell[]): number => {
          const of = CELL_STATUSES.map((one) => some.filter(({ status }) => status === one).length);
          const [gap, thin, ok, excess] = of as [number, number, number, number];
          return gap + thin + ok + excess === 0 ? 0 : (ok + excess) / (gap + thin + ok + excess);
        };
        expect(coverage).toBe(share(cells));
        const lines = [
          ...stages.map((total) => ({
            total,
            own: cells.filter((cell) => cell.stage === total.key),
          })),
          ...personas.map((total) => ({
            total,
            own: cells.filter((cell) => cell.persona === total.key),
          })),
        ];
        for (const { total, own } of lines) {
          expect(total.coverage).toBe(share(own));
          expect(total.gaps).toBe(own.filter(({ status }) => status === 'GAP').length);
          for (const cell of own) expect(total.published).toBeGreaterThanOrEqual(cell.published);
        }
      })
    );
  });

  it('opens no gap and lowers no coverage when an entry is published', () => {
    const withOneMore = audits
      .filter(({ scope: asked }) => asked.stages.length > 0)
      .chain(({ scope: asked, groups }) =>
        versionsOf(asked).map((one) => ({
          asked,
          groups,
          added: group([{ ...one, published: true, age: 0 }]),
        }))
      );
    fc.assert(
      fc.property(withOneMore, ({ asked, groups, added }) => {
        const before = build(groups, asked);
        const after = build([...groups, added], asked);
        after.cells.forEach((cell, place) => {
          const was = before.cells[place]!;
          if (cell.status === 'GAP') expect(was.status).toBe('GAP');
          if (cell.status === 'THIN') expect(['GAP', 'THIN']).toContain(was.status);
          expect(cell.priority).toBeLessThanOrEqual(was.priority);
        });
        expect(after.coverage).toBeGreaterThanOrEqual(before.coverage);
      })
    );
  });
});
