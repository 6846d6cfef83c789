import { setImmediate as letOthersRun } from 'node:timers/promises';
import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { streamCsv, writeCsv } from '../../../server/src/files/write-csv';

/** With its byte order mark, which a decoder would take away. */
const textOf = async (lines: NodeJS.ReadableStream): Promise<string> =>
  (await buffer(lines)).toString('utf8');

const COLUMNS = ['title', 'count'] as const;
const ROWS = [
  { title: 'a,"b"\nc', count: 1 },
  { title: '=1+1', count: 2, other: 'is no column' },
  { title: 'é – ü', count: null },
];

describe('rows as CSV', () => {
  it('are the same text line by line as in one piece', async () => {
    const written = writeCsv(COLUMNS, ROWS);
    expect(written).toBe('\uFEFFtitle,count\r\n"a,""b""\nc",1\r\n\'=1+1,2\r\né – ü,\r\n');
    expect(await textOf(streamCsv(COLUMNS, ROWS))).toBe(written);
    expect(await textOf(streamCsv(COLUMNS, []))).toBe(writeCsv(COLUMNS, []));
  });

  it('end with the error of rows that cannot be read', async () => {
    const rows = async function* () {
      yield { title: 'first', count: 1 };
      throw new Error('the database is gone');
    };
    await expect(textOf(streamCsv(COLUMNS, rows()))).rejects.toThrow('the database is gone');
  });

  it('are not read any further when nobody reads what is written', async () => {
    let isClosed = false;
    let read = 0;
    const rows = async function* () {
      try {
        for (;;) yield { title: 'one more', count: (read += 1) };
      } finally {
        isClosed = true;
      }
    };
    const lines = streamCsv(COLUMNS, rows());
    const reader = lines[Symbol.asyncIterator]();
    await reader.next();
    await reader.return?.();
    for (let turn = 0; turn < 100 && !isClosed; turn += 1) await letOthersRun();
    expect(isClosed).toBe(true);
    const atEnd = read;
    await letOthersRun();
    expect(read).toBe(atEnd);
  });
});
