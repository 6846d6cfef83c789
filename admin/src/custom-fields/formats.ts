/** How each record of the model is edited. Pure descriptions of the shapes in the contract. */
import type {
  Evidence,
  ExpectedContent,
  StoredTransition,
  TRANSLATABLE,
} from '../../../server/src/taxonomy/contract';
import { message, type Message } from '../translations/message';
import {
  objectListFormat,
  textOf,
  type Cells,
  type Column,
  type ColumnOption,
  type RecordFormat,
} from '../ui/record-list/record-format';
import { EVIDENCE_NAMES, optionsOf, ROLE_NAMES, TRANSITION_NAMES } from './labels';

/** A column for a property of a record: a name that the contract does not know does not compile. */
type ColumnOf<RecordType> = Column & { readonly key: keyof RecordType & string };

const TEXT = 'text';

export const stringListFormat: RecordFormat = {
  columns: [{ key: TEXT, label: message('records.text'), kind: 'text', required: true }],
  maxRows: 50,
  read: (value) => (Array.isArray(value) ? value.map((text) => ({ [TEXT]: textOf(text) })) : []),
  write: (rows) => rows.map((row) => (row[TEXT] ?? '').trim()),
  errorPath: (_row, index) => [String(index)],
};

const EVIDENCE_COLUMNS: readonly ColumnOf<Evidence>[] = [
  {
    key: 'sourceType',
    label: message('evidence.sourceType'),
    kind: 'select',
    required: true,
    options: optionsOf(EVIDENCE_NAMES),
  },
  { key: 'date', label: message('evidence.date'), kind: 'date', required: true },
  { key: 'sample', label: message('evidence.sample'), kind: 'number' },
  { key: 'quote', label: message('evidence.quote'), kind: 'long-text', wide: true },
];
export const evidenceListFormat = objectListFormat(EVIDENCE_COLUMNS, 100);

const EXPECTED_COLUMNS: readonly ColumnOf<ExpectedContent>[] = [
  {
    key: 'role',
    label: message('expected.role'),
    kind: 'select',
    required: true,
    options: optionsOf(ROLE_NAMES),
  },
  { key: 'kind', label: message('expected.kind'), kind: 'text' },
  { key: 'persona', label: message('expected.persona'), kind: 'text' },
  { key: 'count', label: message('expected.count'), kind: 'number', required: true },
];
export const expectedContentFormat = objectListFormat(EXPECTED_COLUMNS, 400);

const transitionColumns = (
  targets: readonly ColumnOption[] | null
): readonly ColumnOf<StoredTransition>[] => [
  {
    key: 'to',
    label: message('transition.to'),
    required: true,
    ...(targets ? { kind: 'select', options: targets } : { kind: 'text' }),
  },
  {
    key: 'kind',
    label: message('transition.kind'),
    kind: 'select',
    required: true,
    options: optionsOf(TRANSITION_NAMES),
    initial: 'FORWARD',
  },
  { key: 'question', label: message('transition.question'), kind: 'text', wide: true },
];

/** `targets`: the stages to choose from; null while they are not known, then keys are typed. */
export const transitionListFormat = (targets: readonly ColumnOption[] | null): RecordFormat =>
  objectListFormat(transitionColumns(targets), 50);

export type TranslatableText = (typeof TRANSLATABLE)[number];

const TRANSLATION_LABELS: Readonly<Record<TranslatableText, Message>> = {
  name: message('translations.name'),
  publicLabel: message('translations.publicLabel'),
  question: message('translations.question'),
  description: message('translations.description'),
};
const LOCALE = 'locale';

const isText = (name: unknown): name is TranslatableText =>
  typeof name === 'string' && Object.hasOwn(TRANSLATION_LABELS, name);

/** The texts that an attribute asks for in `options.texts`; all of them when it does not say. */
export const textsOf = (options: unknown): readonly TranslatableText[] => {
  const texts =
    typeof options === 'object' && options !== null && 'texts' in options ? options.texts : null;
  return Array.isArray(texts)
    ? texts.filter(isText)
    : Object.keys(TRANSLATION_LABELS).filter(isText);
};

const readTranslations = (value: unknown, texts: readonly string[]): readonly Cells[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([locale, given]: [string, Readonly<Record<string, unknown>>]) => ({
        [LOCALE]: locale,
        ...Object.fromEntries(texts.map((text) => [text, textOf(given[text])])),
      }))
    : [];

const writeTranslations = (rows: readonly Cells[], texts: readonly string[]): unknown => {
  const byLocale = new Map<string, Record<string, string>>();
  for (const row of rows) {
    const locale = (row[LOCALE] ?? '').trim();
    const given = texts.flatMap((text): [string, string][] => {
      const typed = (row[text] ?? '').trim();
      return typed === '' ? [] : [[text, typed]];
    });
    byLocale.set(locale, { ...byLocale.get(locale), ...Object.fromEntries(given) });
  }
  return Object.fromEntries(byLocale);
};

/**
 * One row per language. `locales`: the languages to choose from; null without internationalisation,
 * then a code is typed.
 */
export const translationsFormat = (
  texts: readonly TranslatableText[],
  locales: readonly ColumnOption[] | null
): RecordFormat => ({
  columns: [
    {
      key: LOCALE,
      label: message('translations.locale'),
      required: true,
      ...(locales ? { kind: 'select' as const, options: locales } : { kind: 'text' as const }),
    },
    ...texts.map((text) => ({
      key: text,
      label: TRANSLATION_LABELS[text],
      kind: text === 'description' ? ('long-text' as const) : ('text' as const),
      wide: text === 'description' || text === 'question',
    })),
  ],
  maxRows: 100,
  uniqueColumn: LOCALE,
  read: (value) => readTranslations(value, texts),
  write: (rows) => writeTranslations(rows, texts),
  errorPath: (row, _index, column) =>
    column === LOCALE ? [row[LOCALE] ?? ''] : [row[LOCALE] ?? '', column],
});
