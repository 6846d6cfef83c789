import { describe, expect, it } from 'vitest';
import { groupFindings } from '../../../admin/src/pages/coverage/group-findings';
import type { CoverageAxes, Finding } from '../../../server/src/coverage/contract';

const finding = (id: string, changes: Partial<Finding> = {}): Finding => ({
  id,
  rule: 'untagged-entry',
  severity: 'WARNING',
  message: 'A sentence.',
  advice: 'A sentence.',
  stage: null,
  persona: null,
  touchpoint: null,
  ref: null,
  title: null,
  ...changes,
});
const stages: CoverageAxes['stages'] = ['one', 'two'].map((key) => ({
  key,
  name: key.toUpperCase(),
  color: null,
  phase: 'before',
  weight: 1,
}));
const findings = [
  finding('a', { rule: 'stage-without-role', stage: 'two' }),
  finding('b', { stage: 'one' }),
  finding('c'),
  finding('d', { rule: 'stage-without-role', stage: 'one' }),
];
const facts = { stages, owners: { a: 'Ada', b: 'Bea', c: 'Bea' } };
const shape = (by: Parameters<typeof groupFindings>[1]) =>
  groupFindings(findings, by, facts).map(({ rule, name, findings: own }) => [
    rule ?? name,
    own.map(({ id }) => id),
  ]);

describe('findings in groups', () => {
  it('by rule keep the order in which the audit gives them', () => {
    expect(shape('rule')).toEqual([
      ['stage-without-role', ['a', 'd']],
      ['untagged-entry', ['b', 'c']],
    ]);
  });

  it('by stage stand as in the journey, what is at none last', () => {
    expect(shape('stage')).toEqual([
      ['ONE', ['b', 'd']],
      ['TWO', ['a']],
      [null, ['c']],
    ]);
  });

  it('by person begin with whoever has most to do, what is nobody’s last', () => {
    expect(shape('owner')).toEqual([
      ['Bea', ['b', 'c']],
      ['Ada', ['a']],
      [null, ['d']],
    ]);
  });
});
