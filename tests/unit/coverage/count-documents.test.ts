import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { numberLines } from '../../../server/src/coverage/domain/lines';
import { ROLES } from '../../../server/src/taxonomy/contract';
import { documentsOf, isMeantFor, recount } from './recount';
import { audits, countDocuments, group, scope, scopes, stage, version } from './support';

const NOTHING = { published: 0, draft: 0, stale: 0 };

describe('counting documents', () => {
  it('counts nothing where there is nothing', () => {
    const tally = countDocuments([], scope());
    expect(tally).toMatchObject({ entries: 0, tagged: 0, untagged: 0 });
    expect(tally.count(tally.lines.stage(0))).toEqual(NOTHING);
  });

  it('counts an entry in each of its cells and once in each total', () => {
    const tally = countDocuments([group([version({ stages: [0, 1], personas: [0, 1] })])], scope());
    for (const place of [0, 1]) {
      for (const persona of [0, 1]) {
        expect(tally.count(tally.lines.cell(place, persona, 'ARTICLE')).published).toBe(1);
      }
      expect(tally.count(tally.lines.stage(place)).published).toBe(1);
      expect(tally.count(tally.lines.persona(place)).published).toBe(1);
    }
    expect(tally.entries).toBe(1);
  });

  it('counts an entry meant for everyone towards every persona', () => {
    const tally = countDocuments([group([version()])], scope());
    expect(tally.count(tally.lines.cell(0, null, 'ARTICLE')).published).toBe(1);
    expect(tally.count(tally.lines.cell(0, 0, 'ARTICLE')).published).toBe(1);
    expect(tally.count(tally.lines.cell(0, 1, 'ARTICLE')).published).toBe(1);
    expect(tally.count(tally.lines.stage(0)).published).toBe(1);
  });

  it('does not count an entry with a persona in the row of everyone', () => {
    const tally = countDocuments([group([version({ personas: [1] })])], scope());
    expect(tally.count(tally.lines.cell(0, null, 'ARTICLE'))).toEqual(NOTHING);
    expect(tally.count(tally.lines.cell(0, 0, 'ARTICLE'))).toEqual(NOTHING);
    expect(tally.count(tally.lines.stageRole(0, 'ARTICLE')).published).toBe(1);
  });

  it('takes an entry that names only a persona of another journey as meant for nobody here', () => {
    const other = version({ personas: [], forEveryone: false });
    const tally = countDocuments([group([other])], scope());
    expect(tally.count(tally.lines.cell(0, null, 'ARTICLE'))).toEqual(NOTHING);
    expect(tally.count(tally.lines.persona(0))).toEqual(NOTHING);
    expect(tally.count(tally.lines.stage(0)).published).toBe(1);
  });

  it('counts a draft only where the document has nothing published', () => {
    const moved = group([version({ stages: [0] }), version({ published: false, stages: [0, 1] })]);
    const tally = countDocuments([moved], scope());
    expect(tally.count(tally.lines.stage(0))).toEqual({ published: 1, draft: 0, stale: 0 });
    expect(tally.count(tally.lines.stage(1))).toEqual({ published: 0, draft: 1, stale: 0 });
    expect(tally.count(tally.lines.persona(0))).toEqual({ published: 1, draft: 0, stale: 0 });
  });

  it('counts a document in two locales once, and as fresh while one of them is', () => {
    const tally = countDocuments([group([version({ age: 1 }), version({ age: 0 })])], scope());
    expect(tally.count(tally.lines.stage(0))).toEqual({ published: 1, draft: 0, stale: 0 });
  });

  it('lets an entry be stale at one stage and fresh at another', () => {
    const patient = stage('two', { staleFrom: { ARTICLE: 2, LEAD_MAGNET: 2, CTA: 2 } });
    const tally = countDocuments(
      [group([version({ age: 1, stages: [0, 1] })])],
      scope({ stages: [stage('one'), patient] })
    );
    expect(tally.count(tally.lines.stage(0)).stale).toBe(1);
    expect(tally.count(tally.lines.stage(1)).stale).toBe(0);
    expect(tally.count(tally.lines.persona(0)).stale).toBe(0);
    expect(tally.stale).toBe(1);
  });

  it('tells tagged and untagged documents apart', () => {
    const tally = countDocuments(
      [
        group([version({ stages: [] })], 2),
        group([version({ stages: [], personas: [0] })], 3),
        group([version({ stages: [], tagged: true })], 4),
        group([version({ stages: [] }), version({ published: false })], 5),
      ],
      scope()
    );
    expect(tally).toMatchObject({ entries: 14, tagged: 9, untagged: 5 });
  });

  it('leaves out versions of roles that were not asked for', () => {
    const tally = countDocuments(
      [group([version({ role: 'CTA' })]), group([version()])],
      scope({ roles: ['CTA'] })
    );
    expect(tally.entries).toBe(1);
    expect(tally.count(tally.lines.stage(0)).published).toBe(1);
    expect(tally.count(tally.lines.stageRole(0, 'ARTICLE'))).toEqual(NOTHING);
  });

  it('agrees with a recount of every line, one filter over all documents each', () => {
    fc.assert(
      fc.property(audits, ({ scope: asked, groups }) => {
        const tally = countDocuments(groups, asked);
        const documents = documentsOf(groups, asked);
        const check = (line: number, place: Parameters<typeof recount>[2]) =>
          expect([line, tally.count(line)]).toEqual([line, recount(documents, asked, place)]);
        const rows = [null, ...asked.personas.keys()];
        for (const at of asked.stages.keys()) {
          check(tally.lines.stage(at), (_, found) => found === at);
          for (const role of asked.roles) {
            check(
              tally.lines.stageRole(at, role),
              (one, found) => found === at && one.role === role
            );
            for (const persona of rows) {
              check(
                tally.lines.cell(at, persona, role),
                (one, found) => found === at && one.role === role && isMeantFor(one, persona)
              );
            }
            for (const kind of asked.kinds) {
              check(
                tally.lines.kind(at, role, kind),
                (one, found) => found === at && one.role === role && one.kind === kind
              );
            }
          }
        }
        for (const persona of asked.personas.keys()) {
          check(tally.lines.persona(persona), (one) => isMeantFor(one, persona));
        }
        expect(tally.entries).toBe(documents.length);
        const untagged = documents.filter((document) => !document.some(({ tagged }) => tagged));
        expect(tally.untagged).toBe(untagged.length);
        expect(tally.tagged).toBe(documents.length - untagged.length);
        const isStale = (document: (typeof documents)[number]): boolean =>
          [...asked.stages.keys()].some(
            (at) => recount([document], asked, (_, found) => found === at).stale === 1
          );
        expect(tally.stale).toBe(documents.filter(isStale).length);
      })
    );
  });
});

describe('the numbers of the lines', () => {
  it('are all different, and as many as there are lines', () => {
    fc.assert(
      fc.property(scopes, (asked) => {
        const lines = numberLines(asked);
        const [stages, personas] = [[...asked.stages.keys()], [...asked.personas.keys()]];
        const numbers = [
          ...stages.map((at) => lines.stage(at)),
          ...personas.map((persona) => lines.persona(persona)),
          ...stages.flatMap((at) =>
            ROLES.flatMap((role) => [
              lines.stageRole(at, role),
              ...[null, ...personas].map((persona) => lines.cell(at, persona, role)),
              ...asked.kinds.map((kind) => lines.kind(at, role, kind)),
            ])
          ),
        ];
        expect(numbers.sort((a, b) => a - b)).toEqual([...Array(lines.count).keys()]);
      })
    );
  });
});
