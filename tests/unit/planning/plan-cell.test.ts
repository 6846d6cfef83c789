/** What a brief and an assignment are made of, without a site. */
import { describe, expect, it } from 'vitest';
import { normalizeKind } from '../../../server/src/taxonomy/vocabulary';
import { expectedKinds } from '../../../server/src/planning/domain/expected-kinds';
import { judgeAssignment } from '../../../server/src/planning/domain/judge-assignment';
import { neighbourStages } from '../../../server/src/planning/domain/neighbour-stages';
import { resolveCell } from '../../../server/src/planning/domain/resolve-cell';
import { roleSource } from '../../../server/src/planning/domain/role-source';
import { assignmentInputSchema } from '../../../server/src/planning/contract';
import type {
  Journey,
  Persona,
  Stage,
  Taxonomy,
  Transition,
  TransitionKind,
} from '../../../server/src/taxonomy/contract';

const way = (to: number, kind: TransitionKind): Transition => ({ to, toKey: `s${to}`, kind });

const stage = (index: number, transitions: readonly Transition[]): Stage => ({
  ...{ index, documentId: `d${index}`, key: `s${index}`, journey: 0, name: `S${index}` },
  ...{ description: null, question: null, position: index, color: null, phase: 'before' },
  ...{ weight: 1, freshnessDays: null, inactiveAfterDays: null, transitions, translations: {} },
  expected: [
    { role: 'ARTICLE', kind: 'Buying guide', count: 2 },
    { role: 'ARTICLE', kind: 'buying_guide', count: 1 },
    { role: 'ARTICLE', kind: null, count: 4 },
    { role: 'CTA', kind: 'trial', count: 1 },
  ],
});

const journey: Journey = {
  ...{ index: 0, documentId: 'j', key: 'digital', name: 'Digital', isDefault: true },
  ...{ goalAsk: 'PURCHASE', stages: [0, 1, 2, 3], personas: [0], translations: {} },
};
const ana: Persona = {
  ...{ index: 0, documentId: 'ana', key: 'ana', name: 'Ana', publicLabel: null },
  ...{ publicDescription: null, active: true, preferredFormats: [], translations: {} },
};
const stages = [
  stage(0, [way(1, 'FORWARD'), way(2, 'SKIP')]),
  stage(1, [way(2, 'FORWARD'), way(0, 'RETURN')]),
  stage(2, [way(3, 'FORWARD'), way(2, 'LOOP')]),
  stage(3, [way(2, 'RETURN')]),
];
const model: Taxonomy = {
  ...{ journeys: [journey], stages, personas: [ana], touchpoints: [] },
  ...{ defaultJourney: 0, version: '1' },
};
const cell = {
  journey: 'digital',
  stage: 's1',
  persona: null,
  role: 'ARTICLE',
  locale: null,
} as const;

describe('a cell', () => {
  it('is resolved, or the field that names what is not there is told with what is allowed', () => {
    expect(resolveCell(model, ['en'], { ...cell, persona: 'ana', locale: 'en' })).toMatchObject({
      ok: true,
      stage: { key: 's1' },
      persona: { key: 'ana' },
    });
    const problemOf = (changes: object) => {
      const found = resolveCell(model, ['en', 'fr'], { ...cell, ...changes });
      return found.ok ? null : found.problems[0];
    };
    expect(problemOf({ journey: 'no' })?.message).toBe('there is no "no"; allowed: digital');
    expect(problemOf({ stage: 'no' })).toMatchObject({
      field: 'stage',
      message: 'there is no "no"; allowed: s0, s1, s2, s3',
    });
    expect(problemOf({ persona: 'bo' })?.field).toBe('persona');
    expect(problemOf({ locale: 'de' })?.message).toBe('there is no "de"; allowed: en, fr');
  });

  it('is reached from and leads on to stages by forward ways and skips alone', () => {
    expect(neighbourStages(model, journey, stages[2]!)).toEqual({
      before: ['d0', 'd1'],
      after: ['d3'],
    });
    expect(neighbourStages(model, journey, stages[0]!)).toEqual({
      before: [],
      after: ['d1', 'd2'],
    });
  });

  it('expects kinds of its role, in whatever spelling, and lacks some of them', () => {
    const lack = { stage: 's1', role: 'ARTICLE', kind: 'buying-guide', counting: 1, draft: 0 };
    expect(
      expectedKinds(
        stages[1]!,
        'ARTICLE',
        [{ ...lack, role: 'ARTICLE', expected: 3 }],
        normalizeKind
      )
    ).toEqual([{ kind: 'Buying guide', expected: 3, missing: 2 }]);
    expect(expectedKinds(stages[1]!, 'CTA', [], normalizeKind)).toEqual([
      { kind: 'trial', expected: 1, missing: 0 },
    ]);
  });
});

describe('the role of an entry that is begun', () => {
  const fields = { title: 'title', data: [] };
  const rest = { fields, askAgainAfterDays: null };
  it('is that of its type, or a value that the type maps to it', () => {
    expect(roleSource({ ...rest, role: 'CTA' }, 'CTA', null)).toEqual({ attribute: null });
    expect(roleSource({ ...rest, role: 'CTA' }, 'ARTICLE', null)).toBeNull();
    const mapped = {
      ...{ ...rest, role: 'ARTICLE' as const, roleField: 'type' },
      roleMap: { ebook: 'LEAD_MAGNET', paper: 'LEAD_MAGNET', ARTICLE: 'CTA' } as const,
    };
    const source = (role: 'ARTICLE' | 'CTA' | 'LEAD_MAGNET', allowed: string[] | null = null) =>
      roleSource(mapped, role, allowed);
    expect(source('LEAD_MAGNET')).toEqual({ attribute: 'type', value: 'ebook' });
    expect(source('LEAD_MAGNET', ['paper'])).toEqual({ attribute: 'type', value: 'paper' });
    expect(source('LEAD_MAGNET', ['guide'])).toBeNull();
    expect(source('ARTICLE')).toEqual({ attribute: 'type', value: null });
    expect(source('CTA')).toEqual({ attribute: 'type', value: 'ARTICLE' });
    const named = { ...rest, roleField: 'does' };
    expect(roleSource(named, 'CTA', ['CTA', 'ARTICLE'])).toEqual({
      attribute: 'does',
      value: 'CTA',
    });
    expect(roleSource(named, 'LEAD_MAGNET', ['CTA', 'ARTICLE'])).toBeNull();
  });
});

describe('an assignment', () => {
  it('is open for as long as its cell lacks something and nobody says that it is done', () => {
    expect(judgeAssignment(false, 'GAP')).toBe('open');
    expect(judgeAssignment(false, 'THIN')).toBe('open');
    expect(judgeAssignment(false, 'OK')).toBe('met');
    expect(judgeAssignment(false, 'NOT_APPLICABLE')).toBe('met');
    expect(judgeAssignment(false, null)).toBe('gone');
    expect(judgeAssignment(true, 'GAP')).toBe('done');
  });

  it('names a day and a person, and says no more than fits', () => {
    const input = { ...cell, assignee: '1', dueOn: '2026-11-27' };
    expect(assignmentInputSchema.parse(input)).toMatchObject({
      note: '',
      done: false,
      revision: 0,
    });
    for (const changes of [
      { dueOn: '2026-02-30' },
      { dueOn: 'tomorrow' },
      { assignee: 'Ada' },
      { note: 'x'.repeat(501) },
      { revision: -1 },
      { colour: 'red' },
    ]) {
      expect(assignmentInputSchema.safeParse({ ...input, ...changes }).success).toBe(false);
    }
  });
});
