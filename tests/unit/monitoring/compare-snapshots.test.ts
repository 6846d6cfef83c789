/** What is said to have changed between two audits. */
import { describe, expect, it } from 'vitest';
import { FINDINGS_PER_RULE, type CellStatus } from '../../../server/src/coverage/contract';
import type { AuditContent, KeptCell, KeptFinding } from '../../../server/src/monitoring/contract';
import { compareSnapshots } from '../../../server/src/monitoring/domain/compare-snapshots';

const cell = (stage: string, status: CellStatus, persona: string | null = null): KeptCell => ({
  ...{ stage, persona, status },
  role: 'ARTICLE',
  locale: null,
});
const finding = (id: string, title: string | null = null): KeptFinding => ({
  ...{ id, title },
  rule: 'stale-entry',
  severity: 'INFO',
  ...{ stage: null, persona: null, touchpoint: null, contentType: 'api::article.article' },
  documentId: id,
});
const audit = (
  cells: readonly KeptCell[] = [],
  findings: readonly KeptFinding[] = [],
  figures: Partial<AuditContent['figures']> = {}
): AuditContent => ({
  figures: {
    ...{ entries: 0, tagged: 0, untagged: 0, coverage: 0, stale: 0 },
    findings: findings.length,
    ...figures,
  },
  counts: { 'stale-entry': findings.length },
  cells: [...cells],
  findings: [...findings],
});
const change = (from: CellStatus, to: CellStatus) => {
  const { opened, closed } = compareSnapshots(audit([cell('a', from)]), audit([cell('a', to)]));
  return { opened: opened.length, closed: closed.length };
};

describe('what has changed since a snapshot', () => {
  it.each<[CellStatus, CellStatus, number, number]>([
    ['OK', 'GAP', 1, 0],
    ['OK', 'THIN', 1, 0],
    ['THIN', 'GAP', 1, 0],
    ['NOT_APPLICABLE', 'GAP', 1, 0],
    ['GAP', 'THIN', 0, 0],
    ['GAP', 'OK', 0, 1],
    ['THIN', 'EXCESS', 0, 1],
    ['GAP', 'NOT_APPLICABLE', 0, 1],
    ['GAP', 'GAP', 0, 0],
    ['OK', 'EXCESS', 0, 0],
  ])('a cell from %s to %s', (from, to, opened, closed) => {
    expect(change(from, to)).toEqual({ opened, closed });
  });

  it('keeps apart the cells of a stage that differ by persona, role or locale', () => {
    const before = audit([
      cell('a', 'OK', 'cook'),
      { ...cell('a', 'GAP'), role: 'CTA' },
      { ...cell('a', 'OK'), locale: 'fr' },
    ]);
    const after = audit([
      cell('a', 'GAP', 'cook'),
      { ...cell('a', 'OK'), role: 'CTA' },
      { ...cell('a', 'OK'), locale: 'fr' },
    ]);
    const { opened, closed } = compareSnapshots(before, after);
    expect(opened).toEqual([
      { stage: 'a', persona: 'cook', role: 'ARTICLE', locale: null, from: 'OK', to: 'GAP' },
    ]);
    expect(closed).toEqual([
      { stage: 'a', persona: null, role: 'CTA', locale: null, from: 'GAP', to: 'OK' },
    ]);
  });

  it('tells of stages and personas that came or went by their keys', () => {
    const before = audit([cell('old', 'GAP'), cell('stays', 'OK'), cell('stays', 'OK', 'cook')]);
    const after = audit([cell('stays', 'OK'), cell('new', 'GAP'), cell('new', 'OK', 'gardener')]);
    const compared = compareSnapshots(before, after);
    expect(compared.stages).toEqual({ added: ['new'], removed: ['old'] });
    expect(compared.personas).toEqual({ added: ['gardener'], removed: ['cook'] });
    expect(compared.opened).toMatchObject([{ stage: 'new', from: null, to: 'GAP' }]);
    expect(compared.closed).toEqual([]);
  });

  it('compares findings by their ids, whatever the entry is called meanwhile', () => {
    const before = audit([], [finding('gone', 'Roses'), finding('stays', 'Herbs')]);
    const after = audit([], [finding('stays', 'Kitchen herbs'), finding('new', 'Beans')]);
    const { newFindings, goneFindings } = compareSnapshots(before, after);
    expect(newFindings.map(({ title }) => title)).toEqual(['Beans']);
    expect(goneFindings.map(({ title }) => title)).toEqual(['Roses']);
  });

  it('calls nothing new or gone that a cut list may have held', () => {
    const many = Array.from({ length: FINDINGS_PER_RULE }, (_, place) => finding(`many ${place}`));
    const few = [finding('many 0'), finding('other')];
    const sum = { ...finding('sum'), contentType: null };
    const grown = compareSnapshots(audit([], few), audit([], [...many, sum]));
    expect(grown.cutRules).toEqual([{ rule: 'stale-entry', before: 2, after: 101 }]);
    expect(grown.newFindings).toHaveLength(FINDINGS_PER_RULE - 1);
    expect(grown.goneFindings).toEqual([]);
    const shrunk = compareSnapshots(audit([], [...many, sum]), audit([], few));
    expect(shrunk.newFindings).toEqual([]);
    expect(shrunk.goneFindings).toHaveLength(FINDINGS_PER_RULE - 1);
  });

  it('has the figures of both sides, and nothing to tell of two that are equal', () => {
    const same = audit([cell('a', 'GAP')], [finding('x')], { coverage: 0.5, stale: 2 });
    const compared = compareSnapshots(same, same);
    expect(compared.before).toEqual(same.figures);
    expect(compared.after).toMatchObject({ coverage: 0.5, stale: 2, findings: 1 });
    for (const list of ['opened', 'closed', 'newFindings', 'goneFindings'] as const) {
      expect(compared[list]).toEqual([]);
    }
  });
});
