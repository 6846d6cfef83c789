import { describe, expect, it } from 'vitest';
import {
  parseAttribute,
  parseInteger,
  parseTime,
} from '../../../server/src/catalog/store/parse-value';

const time = Date.UTC(2026, 10, 21, 9, 30);

describe('values as the databases give them', () => {
  it('reads a time from a number, a date or a text', () => {
    const asText = new Date(time).toISOString();
    expect([time, String(time), new Date(time), asText].map(parseTime)).toEqual([
      time,
      time,
      time,
      time,
    ]);
    expect([null, 'soon', undefined].map(parseTime)).toEqual([0, 0, 0]);
  });

  it.each<[string, unknown, unknown]>([
    ['boolean', 1, true],
    ['boolean', 0, false],
    ['boolean', true, true],
    ['boolean', 'false', false],
    ['integer', '12', 12],
    ['decimal', '1.50', 1.5],
    ['biginteger', 9007199254740993n, '9007199254740993'],
    ['datetime', time, '2026-11-21T09:30:00.000Z'],
    ['date', '2026-11-21', '2026-11-21'],
    ['json', '{"a":[1]}', { a: [1] }],
    ['json', { a: [1] }, { a: [1] }],
    ['json', 'not json', 'not json'],
    ['enumeration', 'text', 'text'],
    ['string', null, null],
    ['boolean', null, null],
  ])('reads a %s from %o', (type, value, wanted) => {
    expect(parseAttribute(type, value)).toEqual(wanted);
  });

  it('reads whole numbers and nothing else as such', () => {
    expect(['800', 800, 800.9, null, 'wide'].map(parseInteger)).toEqual([
      800,
      800,
      800,
      null,
      null,
    ]);
  });
});
