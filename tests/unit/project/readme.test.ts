import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../support/app-files.mjs';
import { configTable } from '../../support/config-table';

const START = '<!-- configuration: made from the schema, see tests/support/config-table.ts -->';
const END = '<!-- /configuration -->';

describe('README.md', () => {
  it('holds the configuration table that the schema gives (UPDATE_README=1 writes it)', () => {
    const file = path.join(root, 'README.md');
    const text = readFileSync(file, 'utf8');
    const from = text.indexOf(START) + START.length;
    const to = text.indexOf(END);
    expect(from).toBeGreaterThan(START.length);
    const wanted = `\n\n${configTable()}\n\n`;
    if (process.env['UPDATE_README'] === '1') {
      writeFileSync(file, text.slice(0, from) + wanted + text.slice(to));
      return;
    }
    const squeeze = (value: string) => value.replace(/[ \t]+/g, ' ').replace(/-{3,}/g, '---');
    expect(squeeze(text.slice(from, to))).toBe(squeeze(wanted));
  });
});
