import { describe, expect, test } from 'vitest';
import {
  evidenceListFormat,
  expectedContentFormat,
  stringListFormat,
  textsOf,
  transitionListFormat,
  translationsFormat,
} from '../../../admin/src/custom-fields/formats';
import {
  errorAt,
  isBlank,
  missingColumns,
  newCells,
  type RecordFormat,
} from '../../../admin/src/ui/record-list/record-format';
import { RECORD_SHAPES } from '../../../server/src/taxonomy/contract';

const translations = translationsFormat(['name', 'question', 'description'], null);

const STORED: readonly (readonly [keyof typeof RECORD_SHAPES, RecordFormat, unknown])[] = [
  ['string-list', stringListFormat, ['Cook on weekdays', 'Waste less']],
  [
    'evidence-list',
    evidenceListFormat,
    [
      { sourceType: 'interview', date: '2026-03-09', sample: 12, quote: 'Twenty minutes.' },
      { sourceType: 'other', date: '2025-01-31' },
    ],
  ],
  [
    'expected-content',
    expectedContentFormat,
    [
      { role: 'ARTICLE', kind: 'how-to', count: 3 },
      { role: 'CTA', count: 0 },
    ],
  ],
  [
    'transition-list',
    transitionListFormat(null),
    [{ to: 'purchase', kind: 'SKIP', question: 'Where do I get it?' }],
  ],
  ['translations', translations, { fr: { name: 'Achat' }, 'pt-BR': { question: 'Onde?' } }],
];

describe('record formats', () => {
  test.each(STORED)('%s: what was stored is stored again unchanged', (shape, format, stored) => {
    const written = format.write(format.read(stored));
    expect(written).toEqual(stored);
    expect(RECORD_SHAPES[shape].parse(written)).toEqual(stored);
  });

  test.each(STORED)('%s: a value of another shape gives no rows', (_shape, format) => {
    for (const value of [undefined, null, 'text', 7]) expect(format.read(value)).toEqual([]);
  });

  test('spaces around a text are not stored', () => {
    expect(stringListFormat.write([{ text: '  Waste less ' }])).toEqual(['Waste less']);
  });

  test('two rows of one language are stored together, the later text wins', () => {
    const rows = [
      { locale: 'fr', name: 'Achat', question: 'Où ?' },
      { locale: 'fr', name: 'L’achat' },
    ];
    expect(translations.write(rows)).toEqual({ fr: { name: 'L’achat', question: 'Où ?' } });
  });

  test('errors are looked up where the server reports them', () => {
    const list = [{ quote: 'too long' }];
    expect(errorAt(list, evidenceListFormat.errorPath({}, 0, 'quote'))).toBe('too long');
    expect(errorAt(['blank'], stringListFormat.errorPath({}, 0, 'text'))).toBe('blank');
    const errors = { fr: { name: 'too long' } };
    expect(errorAt(errors, translations.errorPath({ locale: 'fr' }, 4, 'name'))).toBe('too long');
    expect(errorAt('not nested', ['0'])).toBeUndefined();
    expect(errorAt(undefined, ['0'])).toBeUndefined();
  });

  test('a new row is blank and lacks nothing, though a column starts with a value', () => {
    const { columns } = transitionListFormat(null);
    const fresh = newCells(columns);
    expect(fresh).toEqual({ to: '', kind: 'FORWARD', question: '' });
    expect(isBlank(columns, fresh)).toBe(true);
    expect(missingColumns(columns, fresh)).toEqual([]);
    expect(missingColumns(columns, { ...fresh, question: 'Why?' })).toEqual(['to']);
  });

  test('an attribute says which of its texts are translated', () => {
    expect(textsOf({ texts: ['name', 'unknown'] })).toEqual(['name']);
    expect(textsOf(undefined)).toEqual(['name', 'publicLabel', 'question', 'description']);
  });
});
