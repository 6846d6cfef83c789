import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { listFiles, readText } from './support';

interface Element {
  readonly type: number;
  readonly value?: string;
  readonly options?: Record<string, { value: Element[] }>;
  readonly children?: Element[];
}

// The parser that the admin's react-intl uses itself, so that both agree on what a message is.
const requireOfIntl = createRequire(createRequire(import.meta.url).resolve('react-intl'));
const { parse, TYPE } = requireOfIntl('@formatjs/icu-messageformat-parser') as {
  parse: (message: string) => Element[];
  TYPE: Record<string, number>;
};

/** The names of everything that a message wants filled in, in whatever order and number. */
const placeholders = (elements: readonly Element[]): string[] => {
  const found = elements.flatMap((element) => [
    ...(element.type === TYPE['literal'] || element.type === TYPE['pound']
      ? []
      : [element.value ?? '']),
    ...Object.values(element.options ?? {}).flatMap(({ value }) => placeholders(value)),
    ...placeholders(element.children ?? []),
  ]);
  return [...new Set(found)].sort();
};

interface Schema {
  readonly info: { singularName: string; displayName: string };
  readonly pluginOptions?: Record<string, { visible?: boolean }>;
  readonly attributes: Record<string, unknown>;
}

const isOfSchema = (key: string): boolean => /^(attributes|types)\./.test(key);

const withoutPlaceholders = (text: string): string => text.replaceAll(/\{\w+\}/g, '');

/** Words that a language shares with English, each looked at. */
const SAME_AS_ENGLISH: Readonly<Record<string, readonly string[]>> = {
  fr: [
    'Article',
    'Cause',
    'Content Funnel',
    'Date',
    'Description',
    'E-mail',
    'Export',
    'Formats',
    'Frustrations',
    'Image',
    'Import',
    'Lead magnet',
    'Moment',
    'Motivation',
    'Motivations',
    'Orange',
    'Persona',
    'Personas',
    'Phase',
    'Place',
    'Places',
    'Portrait',
    'Position',
    'Question',
    'Questions',
    'Score',
    'Source',
    'Tags',
    'Transition',
    'Transitions',
  ],
  de: [
    'Community',
    'Content Funnel',
    'Demo',
    'Export',
    'Import',
    'Interview',
    'Journey',
    'Journeys',
    'Motivation',
    'Name',
    'Neutral',
    'Orange',
    'Persona',
    'Personas',
    'Position',
    'Problem',
    'Simulator',
    'Status',
    'Support',
    'Tags',
    'Text',
    'Touchpoint',
    'Touchpoints',
    'Website',
  ],
  es: ['Actor', 'Content Funnel', 'Error', 'Lead magnet', 'No', 'Persona', 'Personas'],
  pt: ['Content Funnel', 'E-mail', 'Lead magnet', 'Persona', 'Personas'],
};

const folder = 'admin/src/translations';
const files = listFiles(folder).filter((file) => file.endsWith('.json'));
const translations = new Map(
  files.map((file) => [
    path.basename(file, '.json'),
    JSON.parse(readText(file)) as Record<string, string>,
  ])
);
const english = translations.get('en') ?? {};
const others = [...translations.keys()].filter((language) => language !== 'en');

describe('the translations of the admin', () => {
  it('are there in English, French, German, Spanish and Portuguese', () => {
    expect([...translations.keys()].sort()).toEqual(['de', 'en', 'es', 'fr', 'pt']);
    expect(Object.keys(english).length).toBeGreaterThan(20);
  });

  it.each(others)('have the same keys in the same order in %s as in English', (language) => {
    expect(Object.keys(translations.get(language) ?? {})).toEqual(Object.keys(english));
  });

  it.each(others)('leave no text in English in %s', (language) => {
    const sameTexts = Object.entries(translations.get(language) ?? {})
      .filter(([key, text]) => text === english[key] && /\p{L}/u.test(withoutPlaceholders(text)))
      .map(([, text]) => text);
    expect([...new Set(sameTexts)].sort()).toEqual(SAME_AS_ENGLISH[language]);
  });

  it.each([...translations.keys()])(
    'hold no straight quote or apostrophe in %s, which ICU messages read as an escape',
    (language) => {
      const texts = Object.values(translations.get(language) ?? {});
      expect(texts.filter((text) => /['"]/.test(text))).toEqual([]);
    }
  );

  it.each(others)('have the same placeholders in %s as in English', (language) => {
    const differing = Object.entries(translations.get(language) ?? {})
      .map(([key, text]) => ({
        key,
        found: placeholders(parse(text)),
        wanted: placeholders(parse(english[key] ?? '')),
      }))
      .filter(({ found, wanted }) => found.join() !== wanted.join());
    expect(differing).toEqual([]);
  });

  it.each([...translations.keys()])('leave no text empty in %s', (language) => {
    const empty = Object.entries(translations.get(language) ?? {}).filter(
      ([, text]) => !text.trim()
    );
    expect(empty).toEqual([]);
  });

  it('name every attribute and type that the Content Manager shows, and no other', () => {
    const shown = listFiles('server/src/content-types')
      .filter((file) => file.endsWith('schema.json'))
      .map((file) => JSON.parse(readText(file)) as Schema)
      .filter(({ pluginOptions }) => pluginOptions?.['content-manager']?.visible !== false);
    const wanted = shown.flatMap(({ info, attributes }) => [
      `types.${info.displayName}`,
      ...Object.keys(attributes).map((name) => `attributes.${info.singularName}.${name}`),
    ]);
    expect(Object.keys(english).filter(isOfSchema).sort()).toEqual(wanted.sort());
  });

  it('are all used', () => {
    const sources = listFiles('admin/src', 'server/src')
      .filter((file) => /\.tsx?$/.test(file))
      .map(readText)
      .join('\n');
    // A key may be put together from a prefix and a value: `status.${status}`.
    const unused = Object.keys(english).filter((key) => {
      const prefix = key.slice(0, key.lastIndexOf('.') + 1);
      return (
        !isOfSchema(key) && !sources.includes(`'${key}'`) && !sources.includes(`\`${prefix}\${`)
      );
    });
    expect(unused).toEqual([]);
  });
});
