import { describe, expect, it } from 'vitest';
import {
  FINDING_LANGUAGES,
  FINDING_RULES,
  findingSchema,
  type FindingLanguage,
} from '../../../server/src/coverage/contract';
import { countDocuments } from '../../../server/src/coverage/domain/count-documents';
import type { DocumentGroup } from '../../../server/src/coverage/domain/document-group';
import { FINDING_TEXTS } from '../../../server/src/coverage/domain/finding-texts';
import { listFindings } from '../../../server/src/coverage/domain/list-findings';
import type { RuleFacts, UnstagedEntry } from '../../../server/src/coverage/domain/rules/rule';
import type { Scope } from '../../../server/src/coverage/domain/scope';
import { expects, group, scope, stage, version } from './support';

const entry = (
  documentId: string,
  title: string | null = `Title of ${documentId}`
): UnstagedEntry => ({
  contentType: 'api::article.article',
  documentId,
  locale: 'en',
  title,
});

const find = (
  groups: readonly DocumentGroup[],
  asked: Scope,
  {
    language = 'en',
    ...lists
  }: Partial<Pick<RuleFacts, 'untagged' | 'halfTagged'>> & { language?: FindingLanguage } = {}
) =>
  listFindings({
    scope: asked,
    tally: countDocuments(groups, asked),
    texts: FINDING_TEXTS[language],
    untagged: [],
    halfTagged: [],
    ...lists,
  });

const untaggedOnes = (count: number) => group([version({ stages: [] })], count);
const halfTaggedOnes = (count: number) => group([version({ stages: [], personas: [0] })], count);
const quiet = scope({ personas: [] });
const expecting = scope({
  stages: [stage('one'), stage('two', { expected: [expects('CTA', 2), expects('ARTICLE', 1)] })],
  personas: [],
});

describe('findings', () => {
  it('are none where nothing is expected and nothing is there', () => {
    expect(find([], scope({ stages: [], personas: [] }))).toEqual([]);
    expect(find([], quiet)).toEqual([]);
  });

  it('name an untagged entry, and how to mend it', () => {
    expect(find([untaggedOnes(1)], quiet, { untagged: [entry('a')] })).toEqual([
      {
        rule: 'untagged-entry',
        severity: 'WARNING',
        message: '“Title of a” is tagged with no journey stage and no persona.',
        advice:
          'Open “Title of a” in the Content Manager and choose the journey stages at which visitors meet it, and its personas unless it is meant for everyone.',
        stage: null,
        persona: null,
        touchpoint: null,
        ref: { contentType: 'api::article.article', documentId: 'a', locale: 'en' },
        title: 'Title of a',
      },
    ]);
  });

  it('tell an entry with a persona but no stage from an untagged one', () => {
    const findings = find([untaggedOnes(1), halfTaggedOnes(1)], quiet, {
      untagged: [entry('a')],
      halfTagged: [entry('b')],
    });
    expect(findings.map(({ rule, ref }) => [rule, ref?.documentId])).toEqual([
      ['half-tagged-entry', 'b'],
      ['untagged-entry', 'a'],
    ]);
  });

  it('name an entry without a title by its id', () => {
    const [finding] = find([untaggedOnes(1)], quiet, { untagged: [entry('abc', '  ')] });
    expect(finding).toMatchObject({ title: 'untitled (abc)' });
    expect(finding!.message).toContain('untitled (abc)');
  });

  it('say how many entries there are beyond those that are listed', () => {
    const findings = find([untaggedOnes(100_000), halfTaggedOnes(2)], quiet, {
      untagged: [entry('a'), entry('b')],
      halfTagged: [entry('c')],
    });
    expect(findings.map(({ rule, ref, message }) => [rule, ref !== null, message])).toEqual([
      ['half-tagged-entry', true, expect.any(String)],
      [
        'half-tagged-entry',
        false,
        '1 more entry is tagged with a persona but with no journey stage.',
      ],
      ['untagged-entry', true, expect.any(String)],
      ['untagged-entry', true, expect.any(String)],
      [
        'untagged-entry',
        false,
        '99998 more entries are tagged with no journey stage and no persona.',
      ],
    ]);
  });

  it('name a stage that expects a role of which nothing is published', () => {
    const drafts = group([version({ role: 'CTA', published: false, stages: [1] })], 2);
    const findings = find([drafts, group([version()])], expecting);
    expect(findings).toMatchObject([
      {
        rule: 'stage-without-role',
        severity: 'ERROR',
        stage: 'two',
        message: 'The journey stage “TWO” expects 1 article, and none is published there.',
        advice:
          'Tag a published article with “TWO” or write one for it; if the stage needs none, set what it expects to 0.',
      },
      {
        rule: 'stage-without-role',
        stage: 'two',
        message: 'The journey stage “TWO” expects 2 calls to action, and none is published there.',
        advice:
          'Publish the 2 draft calls to action tagged with “TWO”, or lower what the stage expects.',
      },
    ]);
    expect(findings).toHaveLength(2);
  });

  it('leave a stage alone whose only entry of the role is stale', () => {
    const stale = (role: 'CTA' | 'ARTICLE') => group([version({ role, stages: [1], age: 1 })]);
    expect(find([stale('CTA'), stale('ARTICLE')], expecting)).toEqual([]);
  });

  it('name a persona that nothing published reaches', () => {
    const findings = find(
      [group([version({ personas: [0] })]), group([version({ personas: [1], published: false })])],
      scope()
    );
    expect(findings).toMatchObject([
      {
        rule: 'persona-without-content',
        severity: 'ERROR',
        persona: 'gardener',
        message:
          'Nothing published is meant for the persona “Gardener” at any stage of the journey.',
        advice:
          'Publish the draft tagged for “Gardener”; if the persona no longer counts, set it to inactive.',
      },
    ]);
    expect(findings).toHaveLength(1);
  });

  it('leave personas alone that an entry meant for everyone reaches', () => {
    expect(find([group([version()])], scope())).toEqual([]);
  });

  it('put errors first, and are the same for the same facts', () => {
    const asked = { ...expecting, personas: scope().personas };
    const all = () =>
      find([untaggedOnes(1), halfTaggedOnes(1)], asked, {
        untagged: [entry('a')],
        halfTagged: [entry('b')],
      });
    expect(all()).toEqual(all());
    expect(all().map(({ severity }) => severity)).toEqual([
      ...['ERROR', 'ERROR', 'ERROR', 'ERROR'],
      ...['WARNING', 'WARNING'],
    ]);
    expect(new Set(all().map(({ rule }) => rule))).toEqual(new Set(FINDING_RULES));
  });

  it.each(FINDING_LANGUAGES)('are whole sentences that name their subject (%s)', (language) => {
    const asked = { ...expecting, personas: scope().personas };
    const both = [untaggedOnes(3), halfTaggedOnes(2)];
    const drafts = [
      group([version({ role: 'CTA', published: false, stages: [1], personas: [0] })]),
      group([version({ role: 'ARTICLE', published: false, stages: [1], personas: [0] })], 2),
    ];
    const findings = [[], drafts].flatMap((some) =>
      find([...both, ...some], asked, {
        language,
        untagged: [entry('a')],
        halfTagged: [entry('b')],
      })
    );
    for (const finding of findings) {
      expect(() => findingSchema.parse(finding)).not.toThrow();
      expect(finding.message).toMatch(/\.$/);
      expect(finding.advice).toMatch(/\.$/);
      const names: string[] = [];
      if (finding.stage !== null) names.push('TWO');
      if (finding.persona !== null) names.push(finding.persona === 'cook' ? 'Cook' : 'Gardener');
      if (finding.title !== null) names.push(finding.title);
      for (const name of names) expect(finding.message).toContain(name);
      expect(finding.message + finding.advice).not.toMatch(/undefined|NaN|null/);
    }
  });

  it.each([
    ['fr', '« Title of a » n’est tagué avec aucune étape du parcours ni aucun persona.'],
    ['de', '„Title of a“ hat weder eine Journey-Phase noch eine Persona.'],
    ['es', '«Title of a» no tiene ninguna etapa del recorrido ni ningún buyer persona.'],
    ['pt', '“Title of a” não tem nenhuma etapa da jornada nem nenhuma persona.'],
  ] as const)('speak %s with its quotation marks', (language, text) => {
    const [finding] = find([untaggedOnes(1)], quiet, { language, untagged: [entry('a')] });
    expect(finding!.message).toBe(text);
  });
});
