import { describe, expect, it } from 'vitest';
import { resolveConfig } from '../../../server/src/config';
import type { CoverageInput } from '../../../server/src/coverage/contract';
import { possibleRoles, roleByValue } from '../../../server/src/coverage/domain/role-by-value';
import { resolveScope, type ScopeSources } from '../../../server/src/coverage/domain/resolve-scope';
import { participationSchema } from '../../../server/src/config/contract';
import type { Journey, Persona, Stage, Taxonomy } from '../../../server/src/taxonomy/contract';

const stage = (index: number, changes: Partial<Stage>): Stage => ({
  index,
  documentId: `s${index}`,
  key: `stage-${index}`,
  journey: 0,
  name: `Stage ${index}`,
  description: null,
  question: null,
  position: index,
  color: null,
  phase: 'before',
  weight: 1,
  freshnessDays: null,
  inactiveAfterDays: null,
  transitions: [],
  expected: [],
  translations: {},
  ...changes,
});

const persona = (index: number): Persona => ({
  index,
  documentId: `p${index}`,
  key: `persona-${index}`,
  name: `Persona ${index}`,
  publicLabel: null,
  publicDescription: null,
  active: true,
  preferredFormats: [],
  translations: {},
});

const journey = (index: number, changes: Partial<Journey>): Journey => ({
  index,
  documentId: `j${index}`,
  key: `journey-${index}`,
  name: `Journey ${index}`,
  isDefault: index === 0,
  goalAsk: 'PURCHASE',
  stages: [],
  personas: [],
  translations: {},
  ...changes,
});

const taxonomy: Taxonomy = {
  journeys: [journey(0, { stages: [0, 1], personas: [1] }), journey(1, { stages: [2] })],
  stages: [
    stage(0, { freshnessDays: 90, weight: 2 }),
    stage(1, {
      expected: [
        { role: 'ARTICLE', kind: 'Buying guide', count: 2 },
        { role: 'ARTICLE', kind: 'buying-guide', count: 1 },
        { role: 'CTA', kind: 'Offer', count: 1 },
        { role: 'CTA', count: 2 },
        { role: 'LEAD_MAGNET', count: 0 },
      ],
    }),
    stage(2, { journey: 1 }),
  ],
  personas: [persona(0), persona(1)],
  touchpoints: [],
  defaultJourney: 0,
  version: 'v',
};

const sources: ScopeSources = {
  taxonomy,
  locales: ['en', 'fr'],
  settings: resolveConfig({}).coverage,
  rolesWithKind: new Set(['ARTICLE']),
};

const input = (changes: Partial<CoverageInput> = {}): CoverageInput => ({ ...changes });
const resolve = (changes: Partial<CoverageInput> = {}, other: Partial<ScopeSources> = {}) =>
  resolveScope(input(changes), { ...sources, ...other });
const scopeOf = (...args: Parameters<typeof resolve>) => {
  const result = resolve(...args);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.scope;
};
const problemsOf = (...args: Parameters<typeof resolve>) => {
  const result = resolve(...args);
  return result.ok ? [] : result.problems;
};

describe('the scope of an audit', () => {
  it('is the default journey with its own stages and personas, all roles and locales', () => {
    expect(scopeOf()).toMatchObject({
      journey: 'journey-0',
      stages: [{ key: 'stage-0', weight: 2 }, { key: 'stage-1' }],
      personas: [{ key: 'persona-1', name: 'Persona 1' }],
      roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'],
      locales: null,
    });
  });

  it('takes roles in their own order and locales once', () => {
    const scope = scopeOf({ roles: ['CTA', 'ARTICLE', 'CTA'], locales: ['fr', 'fr'] });
    expect(scope.roles).toEqual(['ARTICLE', 'CTA']);
    expect(scope.locales).toEqual(['fr']);
  });

  it('lets the freshness limit of the stage go before that of the role', () => {
    const { limits, stages } = scopeOf();
    expect(limits).toEqual([90, 180, 365]);
    expect(stages[0]!.staleFrom).toEqual({ ARTICLE: 1, LEAD_MAGNET: 1, CTA: 1 });
    expect(stages[1]!.staleFrom).toEqual({ ARTICLE: 3, LEAD_MAGNET: 3, CTA: 2 });
  });

  it('adds up what is expected of one kind, and forgets kinds that no content type can tell', () => {
    const { stages, kinds } = scopeOf();
    expect(stages[1]!.expected).toEqual([
      { role: 'ARTICLE', kind: 'buying-guide', count: 3 },
      { role: 'CTA', kind: null, count: 3 },
    ]);
    expect(kinds).toEqual(['buying-guide']);
  });

  it('expects nothing of roles that were not asked for', () => {
    expect(scopeOf({ roles: ['CTA'] }).stages[1]!.expected).toEqual([
      { role: 'CTA', kind: null, count: 3 },
    ]);
  });

  it('names every wrong field and what is allowed', () => {
    expect(problemsOf({ journey: 'nope', locales: ['en', 'de'], from: 2, to: 1 })).toEqual([
      {
        field: 'journey',
        message: 'there is no journey "nope"; allowed: "journey-0", "journey-1"',
      },
      { field: 'locales', message: 'there is no locale "de"; allowed: "en", "fr"' },
      { field: 'from', message: 'must not be later than "to"' },
    ]);
  });

  it('says that no locale may be given where the site has none', () => {
    expect(problemsOf({ locales: ['en'] }, { locales: [] })).toEqual([
      {
        field: 'locales',
        message: 'there is no locale "en"; allowed: none, as the site has no locales',
      },
    ]);
  });

  it('without any journey tells to apply a preset', () => {
    const empty = { ...taxonomy, journeys: [], stages: [], defaultJourney: null };
    const [problem, ...others] = problemsOf({}, { taxonomy: empty });
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ field: 'journey' });
    expect(problem!.message).toContain('apply one of the presets "community", "digital"');
  });

  it('wants to know which journey where none is the default', () => {
    expect(problemsOf({}, { taxonomy: { ...taxonomy, defaultJourney: null } })).toEqual([
      {
        field: 'journey',
        message: 'say which journey, as none is the default; allowed: "journey-0", "journey-1"',
      },
    ]);
  });
});

describe('the role of an entry', () => {
  const type = (value: object) =>
    participationSchema.parse({ fields: { title: 'title' }, ...value });

  it('is that of its type where no attribute says it', () => {
    const { attribute, otherwise } = roleByValue(type({ role: 'CTA' }));
    expect([attribute, otherwise]).toEqual([null, 'CTA']);
    expect([...possibleRoles(type({ role: 'CTA' }))]).toEqual(['CTA']);
  });

  it('is what the map says, else the value when it names a role, else that of the type', () => {
    const { attribute, roles, otherwise } = roleByValue(
      type({
        role: 'ARTICLE',
        roleField: 'does',
        roleMap: { ebook: 'LEAD_MAGNET', CTA: 'ARTICLE' },
      })
    );
    expect(attribute).toBe('does');
    expect(roles.get('ebook')).toBe('LEAD_MAGNET');
    expect(roles.get('LEAD_MAGNET')).toBe('LEAD_MAGNET');
    expect(roles.get('CTA')).toBe('ARTICLE');
    expect(otherwise).toBe('ARTICLE');
  });

  it('is unknown for a value that nobody named where the type has none', () => {
    expect(
      roleByValue(type({ roleField: 'does', roleMap: { ebook: 'LEAD_MAGNET' } })).otherwise
    ).toBe(null);
  });
});
