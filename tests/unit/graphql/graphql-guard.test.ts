import fc from 'fast-check';
import { buildSchema, GraphQLError, parse, validate, type DocumentNode } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { postponeLocations } from '../../../server/src/strapi/graphql-guard-locations';
import { createGraphqlGuard } from '../../../server/src/strapi/graphql-guard';
import { measureDocument } from '../../../server/src/strapi/graphql-guard-measure';
import { hostileDocuments } from './hostile-documents';

// Hundreds of large documents are measured and validated.
vi.setConfig({ testTimeout: 120_000 });

const schema = buildSchema(`
  enum FunnelRole { ARTICLE LEAD_MAGNET CTA }
  input FunnelNextBestInput { roles: [FunnelRole!] count: Int visitor: FunnelNextBestInput }
  type FunnelJourney { key: String }
  type FunnelNextBestPayload { slot: String items: [FunnelNextBestPayload] }
  type Query {
    funnelNextBest(input: FunnelNextBestInput): FunnelNextBestPayload
    funnelJourneys(locale: String): [FunnelJourney]
    articles(limit: Int): [Query]
  }
`);
const knowsType = (name: string): boolean => schema.getType(name) !== undefined;
const limits = {
  maxSelections: 10_000,
  maxRootFields: 15,
  rootFields: new Set(['funnelNextBest', 'funnelJourneys']),
};
const measure = (query: string, changes: Partial<typeof limits> = {}) =>
  measureDocument(parse(query), { ...limits, ...changes }, knowsType);

const countNodes = (value: unknown): number => {
  if (typeof value !== 'object' || value === null) return 0;
  const inner = Object.entries(value).filter(([key]) => key !== 'loc');
  const own = 'kind' in value ? 1 : 0;
  return inner.reduce((sum, [, child]) => sum + countNodes(child), own);
};

const parsed = hostileDocuments().flatMap(({ name, query }) => {
  try {
    return [{ name, document: parse(query) }];
  } catch {
    // Too deep for the parser, which refuses it by itself.
    return [];
  }
});

describe('the cost of a document', () => {
  it.each([
    [
      'fragments that double',
      `{ ...a }${'abcdefghijklmno'
        .split('')
        .map(
          (name, index, all) =>
            `fragment ${name} on Query { ${all[index + 1] ? `...${all[index + 1]} ...${all[index + 1]}` : '__typename'} }`
        )
        .join('')}`,
      /10000 selections/,
    ],
    ['a cycle', '{ ...a } fragment a on Query { articles { ...a } }', /within itself/],
    ['a missing fragment', '{ articles { ...nobody } }', /Unknown fragment "nobody"/],
    [
      'a fragment that nobody uses',
      '{ __typename } fragment a on Query { __typename }',
      /never used/,
    ],
    [
      'two fragments of one name',
      '{ ...a } fragment a on Query { __typename } fragment a on Query { __typename }',
      /only one fragment/,
    ],
    ['the same field too often', `{ ${'articles { __typename } '.repeat(200)} }`, /too often/],
    [
      'too many fields of ours',
      `{ ${Array.from({ length: 16 }, (_, index) => `a${index}: funnelJourneys { key }`).join(' ')} }`,
      /At most 15/,
    ],
    [
      'deep fields',
      `{ ${'articles { '.repeat(250)} __typename ${'}'.repeat(250)} }`,
      /nested deeper/,
    ],
    [
      'deep lists',
      `{ funnelNextBest(input: { roles: ${'['.repeat(250)}${']'.repeat(250)} }) { slot } }`,
      /nested deeper/,
    ],
    [
      'a deep type',
      `query ($v: ${'['.repeat(30)}Int${']'.repeat(30)}) { articles(limit: $v) { __typename } }`,
      /nested too deeply/,
    ],
    [
      'arguments of one name',
      `{ articles(${'limit: 1 '.repeat(50)}) { __typename } }`,
      /many times/,
    ],
    ['type definitions', '{ __typename } type T { a: Int }', /defines types/],
    ['types that nobody knows', `{ ${'... on Nobody { a } '.repeat(6)} }`, /Unknown type/],
  ])('refuses %s', (_name, query, reason) => {
    const verdict = measure(query);
    expect(verdict.ok).toBe(false);
    expect(verdict.ok ? '' : verdict.reason).toMatch(reason);
  });

  it('lets ordinary queries pass, with fragments, aliases, directives and variables', () => {
    const fields = Array.from({ length: 40 }, (_, index) => `f${index}: __typename`).join(' ');
    const fragments = Array.from(
      { length: 20 },
      (_, index) =>
        `fragment p${index} on Query { ${fields} articles(limit: $limit) { id: __typename } }`
    );
    const query = `query ($limit: Int, $on: Boolean!) {
      ${fragments.map((_, index) => `...p${index} @include(if: $on)`).join(' ')}
      articles(limit: $limit) { articles { articles { articles { articles { __typename } } } } }
      next: funnelNextBest(input: { roles: [CTA], count: 3 }) { slot items { slot } }
    } ${fragments.join('\n')}`;
    expect(measure(query)).toMatchObject({ ok: true });
    expect(validate(schema, parse(query))).toEqual([]);
  });

  it('counts fragments each time they are spread', () => {
    const query = '{ ...a ...a articles { ...a } } fragment a on Query { __typename }';
    // Three spreads, the field, and one selection for each spread.
    expect(measure(query)).toMatchObject({ ok: true, selections: 7 });
    expect(measure(query, { maxSelections: 6 }).ok).toBe(false);
  });

  it('counts root fields of ours in fragments and by operation', () => {
    const fields = (count: number) =>
      Array.from({ length: count }, (_, index) => `a${index}: funnelJourneys { key }`).join(' ');
    expect(measure(`{ ...f } fragment f on Query { ${fields(16)} }`).ok).toBe(false);
    expect(measure(`query a { ${fields(15)} } query b { ${fields(15)} }`).ok).toBe(true);
    expect(measure(`{ articles { ${fields(16)} } }`).ok).toBe(true);
  });

  it('takes steps in proportion to the document, whatever its shape', () => {
    expect(parsed.length).toBeGreaterThan(450);
    const steep = parsed
      .map(({ name, document }) => ({
        name,
        steps: measureDocument(document, limits, knowsType).steps,
        allowed: countNodes(document) + 2 * limits.maxSelections,
      }))
      .filter(({ steps, allowed }) => steps > allowed);
    expect(steep).toEqual([]);
  });

  it('passes nothing that graphql-js itself gives up on', () => {
    const givenUp = parsed.filter(({ document }) => {
      const verdict = measureDocument(document, limits, knowsType);
      if (!verdict.ok || verdict.comparisons === 0) return false;
      const messages = validate(schema, document).map(({ message }) => message);
      return messages.some((message) => /aborted/i.test(message) && !/error limit/.test(message));
    });
    expect(givenUp.map(({ name }) => name)).toEqual([]);
  });

  it('knows at least 500 hostile documents', () => {
    expect(hostileDocuments().length).toBeGreaterThanOrEqual(500);
  });
});

describe('the guard in the request', () => {
  const guard = createGraphqlGuard(limits);
  const validated = async (query: string): Promise<readonly GraphQLError[]> => {
    const hooks = await guard.requestDidStart();
    const request: { schema: typeof schema; document: DocumentNode } = {
      schema,
      document: parse(query),
    };
    const didEnd = await hooks.validationDidStart(request);
    const errors = validate(schema, request.document);
    await didEnd?.(errors);
    return errors;
  };

  it('answers with one error that gives the reason', async () => {
    const errors = await validated('{ ...nobody }');
    expect(errors.map(({ message }) => message)).toEqual(['Unknown fragment "nobody".']);
  });

  it('leaves other errors as they are', async () => {
    const errors = await validated('{ nobody }');
    expect(errors.map(({ message }) => message)).toEqual([
      'Cannot query field "nobody" on type "Query".',
    ]);
  });

  it('does not tell what the runtime says when the parser gives up', async () => {
    const hooks = await guard.requestDidStart();
    const error = new GraphQLError('Maximum call stack size exceeded');
    await hooks.didEncounterErrors({ errors: [error] });
    expect(error.message).toBe('Syntax Error: the document is nested too deeply.');
  });
});

describe('locations of errors in long documents', () => {
  const lineEnds = fc.constantFrom('\n', '\r', '\r\n', ' ', '\n\n');
  const field = fc.constantFrom(
    'nobody',
    'articles',
    'a: nobody',
    'articles { nobody }',
    'a: funnelJourneys { key }'
  );
  const document = fc
    .array(fc.tuple(lineEnds, field), { minLength: 1, maxLength: 60 })
    .map((parts) => `{${' '.repeat(2000)}${parts.map(([end, text]) => end + text).join('')}\n}`);

  it('are those that graphql-js works out', () => {
    fc.assert(
      fc.property(document, (query) => {
        const expected = validate(schema, parse(query));
        const guarded = parse(query);
        const putBack = postponeLocations(guarded);
        // As Apollo does, which answers with errors that it makes from those found.
        const errors = validate(schema, guarded).map(
          ({ message, nodes }) => new GraphQLError(message, { nodes: nodes ?? null })
        );
        putBack?.(errors);
        expect(errors.map((error) => error.toJSON())).toEqual(
          expected.map((error) => error.toJSON())
        );
        expect(guarded.loc?.source.body).toBe(query);
      }),
      { numRuns: 200 }
    );
  });

  it('are left to graphql-js in short documents', () => {
    expect(postponeLocations(parse('{ nobody }'))).toBeUndefined();
  });
});
