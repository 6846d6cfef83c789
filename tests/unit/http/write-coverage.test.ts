import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../../server/src/coverage/contract';
import { coverageToCsv, coverageToMarkdown } from '../../../server/src/http/write-coverage';

const cell = {
  stage: 'awareness',
  persona: null,
  role: 'ARTICLE',
  locale: 'en',
  published: 1,
  draft: 0,
  stale: 0,
  target: 3,
  status: 'THIN',
  demand: 0,
  misses: 0,
  priority: 2,
} as const;

const coverage = (changes: Partial<Coverage> = {}): Coverage => ({
  journey: 'digital',
  computedAt: '2026-11-21T10:00:00.000Z',
  entries: 4,
  tagged: 3,
  untagged: 1,
  coverage: 0.254,
  stages: [],
  personas: [],
  cells: [],
  findings: [],
  ...changes,
});

describe('the coverage as CSV', () => {
  it('starts with a byte order mark and a header, without any cell too', () => {
    expect(coverageToCsv(coverage())).toBe(
      '\uFEFFstage,persona,role,locale,published,draft,stale,target,status,demand,misses,priority\r\n'
    );
  });

  it('has a line for each cell', () => {
    const lines = coverageToCsv(
      coverage({ cells: [cell, { ...cell, persona: 'gardener' }] })
    ).split('\r\n');
    expect(lines[1]).toBe('awareness,,ARTICLE,en,1,0,0,3,THIN,0,0,2');
    expect(lines[2]).toBe('awareness,gardener,ARTICLE,en,1,0,0,3,THIN,0,0,2');
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])('defuses the text %j', (text) => {
    const [, line] = coverageToCsv(coverage({ cells: [{ ...cell, persona: text }] })).split('\r\n');
    expect(line).toMatch(/^awareness,"?'/);
  });

  it('quotes what holds commas, quotes or line breaks', () => {
    const text = coverageToCsv(coverage({ cells: [{ ...cell, persona: 'a,"b"\nc' }] }));
    expect(text).toContain('"a,""b""\nc"');
  });
});

describe('the coverage as Markdown', () => {
  it('names the journey, the day and the share', () => {
    const text = coverageToMarkdown(coverage());
    expect(text).toContain('# Coverage of the journey digital');
    expect(text).toContain(
      '2026-11-21: 4 entries, 3 tagged, 1 untagged; 25 % of the cells meet their target.'
    );
    expect(text.match(/None\./g)).toHaveLength(2);
  });

  it('lists gaps, most urgent first, and leaves out what is well covered', () => {
    const text = coverageToMarkdown(
      coverage({
        cells: [
          { ...cell, persona: 'later', priority: 1 },
          { ...cell, persona: 'fine', status: 'OK', priority: 9 },
          { ...cell, persona: 'first', status: 'GAP', priority: 5 },
        ],
      })
    );
    expect(text).not.toContain('fine');
    expect(text.indexOf('first')).toBeLessThan(text.indexOf('later'));
  });

  it('keeps titles from breaking the table or becoming markup', () => {
    const text = coverageToMarkdown(
      coverage({
        findings: [
          {
            id: 'untagged-entry more',
            rule: 'untagged-entry',
            severity: 'WARNING',
            message: 'a|b\n<img src=x> [link](javascript:x)',
            advice: 'Tag it.',
            stage: null,
            persona: null,
            touchpoint: null,
            ref: null,
            title: null,
          },
        ],
      })
    );
    expect(text).toContain('a\\|b \\<img src=x\\> \\[link\\](javascript:x)');
  });
});
