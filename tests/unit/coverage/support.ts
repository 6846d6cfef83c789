/** Scopes and documents that the tests of the coverage room are made of. */
import fc from 'fast-check';
import type {
  AuditedDocument,
  Version,
} from '../../../server/src/coverage/domain/audited-document';
import { startCount, type Tally } from '../../../server/src/coverage/domain/count-documents';
import type { Expectation, Scope, ScopeStage } from '../../../server/src/coverage/domain/scope';
import { ROLES, type Role } from '../../../server/src/taxonomy/contract';

export const stage = (key: string, changes: Partial<ScopeStage> = {}): ScopeStage => ({
  key,
  name: key.toUpperCase(),
  phase: 'before',
  weight: 1,
  ways: [],
  ahead: [],
  forward: [],
  expected: [],
  personaTargets: [],
  staleFrom: { ARTICLE: 1, LEAD_MAGNET: 1, CTA: 1 },
  ...changes,
});

export const expects = (role: Role, count: number, kind: string | null = null): Expectation => ({
  role,
  kind,
  count,
});

export const scope = (changes: Partial<Scope> = {}): Scope => ({
  journey: 'digital',
  stages: [stage('one'), stage('two')],
  personas: [
    { key: 'cook', name: 'Cook', preferredFormats: [] },
    { key: 'gardener', name: 'Gardener', preferredFormats: [] },
  ],
  roles: ROLES,
  locales: null,
  limits: [365],
  kinds: [],
  excessFactor: 3,
  ...changes,
});

/** A fresh published article for everyone, at the first stage. */
export const version = (changes: Partial<Version> = {}): Version => {
  const stages = changes.stages ?? [0];
  const personas = changes.personas ?? [];
  return {
    published: true,
    role: 'ARTICLE',
    ask: 'NONE',
    locale: 'en',
    age: 0,
    kind: null,
    format: null,
    stages,
    tagged: stages.length > 0,
    leadsTo: null,
    personas,
    forEveryone: personas.length === 0,
    ...changes,
  };
};

/** `count` different documents that look alike. */
export interface DocumentGroup {
  readonly count: number;
  readonly versions: readonly Version[];
}

export const group = (versions: readonly Version[], count = 1): DocumentGroup => ({
  count,
  versions,
});

export const countDocuments = (groups: readonly DocumentGroup[], asked: Scope): Tally => {
  const counter = startCount(asked);
  for (const { count, versions: all } of groups) {
    const versions = all.filter(({ role }) => asked.roles.includes(role));
    if (versions.length === 0) continue;
    for (let number = 0; number < count; number += 1) counter.add(versions);
  }
  return counter.tally();
};

export const document = (
  documentId: string,
  versions: readonly Version[] = [version()],
  changedAt = 0
): AuditedDocument => ({ contentType: 'api::article.article', documentId, changedAt, versions });

const MAX_AGE = 2;
const KINDS = ['guide', 'review'];

/** Journeys of 0 to 3 stages and 0 to 3 personas, with limits, kinds and expectations. */
export const scopes: fc.Arbitrary<Scope> = fc
  .record({
    stages: fc.array(
      fc.record({
        weight: fc.integer({ min: 0, max: 5 }),
        staleFrom: fc.record({
          ARTICLE: fc.integer({ min: 1, max: MAX_AGE }),
          LEAD_MAGNET: fc.integer({ min: 1, max: MAX_AGE }),
          CTA: fc.integer({ min: 1, max: MAX_AGE }),
        }),
        expected: fc.uniqueArray(
          fc.record({
            role: fc.constantFrom(...ROLES),
            kind: fc.constantFrom(null, ...KINDS),
            count: fc.integer({ min: 1, max: 4 }),
          }),
          { selector: ({ role, kind }) => `${role} ${kind}`, maxLength: 5 }
        ),
      }),
      { maxLength: 3 }
    ),
    personas: fc.integer({ min: 0, max: 3 }),
    roles: fc.subarray([...ROLES], { minLength: 1 }),
  })
  .map(({ stages, personas, roles }) =>
    scope({
      stages: stages.map(({ expected, ...rest }, index) =>
        stage(`stage-${index}`, {
          ...rest,
          expected: expected.filter(({ role }) => roles.includes(role)),
        })
      ),
      personas: Array.from({ length: personas }, (_, index) => ({
        key: `persona-${index}`,
        name: `Persona ${index}`,
        preferredFormats: [],
      })),
      roles,
      limits: [180, 365],
      kinds: KINDS,
    })
  );

const places = (length: number): fc.Arbitrary<number[]> =>
  fc.subarray(Array.from({ length }, (_, index) => index));

export const versionsOf = ({ stages, personas }: Scope): fc.Arbitrary<Version> =>
  fc
    .record({
      published: fc.boolean(),
      role: fc.constantFrom(...ROLES),
      age: fc.integer({ min: 0, max: MAX_AGE }),
      kind: fc.constantFrom(null, ...KINDS),
      stages: places(stages.length),
      personas: places(personas.length),
      otherStage: fc.boolean(),
      otherPersona: fc.boolean(),
    })
    .map(({ otherStage, otherPersona, ...rest }) => ({
      ...version(rest),
      tagged: otherStage || rest.stages.length > 0,
      forEveryone: !otherPersona && rest.personas.length === 0,
    }));

export const groupsOf = (asked: Scope): fc.Arbitrary<DocumentGroup[]> =>
  fc.array(
    fc.record({
      count: fc.integer({ min: 1, max: 3 }),
      versions: fc.array(versionsOf(asked), { minLength: 1, maxLength: 4 }),
    }),
    { maxLength: 12 }
  );

/** A scope with documents in it. */
export const audits: fc.Arbitrary<{ scope: Scope; groups: DocumentGroup[] }> = scopes.chain(
  (asked) => fc.record({ scope: fc.constant(asked), groups: groupsOf(asked) })
);
