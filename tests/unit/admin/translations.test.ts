import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../../admin/src/translations/en.json';
import fr from '../../../admin/src/translations/fr.json';
import { loadTranslations } from '../../../admin/src/translations/load-translations';
import { message, type MessageKey } from '../../../admin/src/translations/message';
import { prefixKeys } from '../../../admin/src/translations/prefix-keys';
import { root } from '../../support/app-files.mjs';

const require = createRequire(import.meta.url);
const MODEL = ['journey', 'stage', 'persona', 'touchpoint'];

/** Names of the values that a text takes in: `{count, plural, …}` and `{stage}` give count, stage. */
const placeholders = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name!))].sort();

describe('translations', () => {
  test('say the same things in English and French', () => {
    expect(Object.keys(fr)).toEqual(Object.keys(en));
  });

  test('take the same values in both languages', () => {
    for (const [key, text] of Object.entries(en)) {
      expect({ key, values: placeholders(fr[key as MessageKey]) }).toEqual({
        key,
        values: placeholders(text),
      });
    }
  });

  test('hold no straight apostrophe, which ICU messages read as a quote', () => {
    const texts = [...Object.values(en), ...Object.values(fr)];
    expect(texts.filter((text) => text.includes("'"))).toEqual([]);
  });

  test('name every attribute of the model, and no other', () => {
    const attributes = MODEL.flatMap((type) => {
      const file = path.join(root, 'server/src/content-types', type, 'schema.json');
      const schema = require(file) as { attributes: Record<string, unknown> };
      return Object.keys(schema.attributes).map((name) => `attributes.${type}.${name}`);
    });
    const named = Object.keys(en).filter((key) => key.startsWith('attributes.'));
    expect(named.toSorted()).toEqual(attributes.toSorted());
  });

  test('name the content types as their schemas do', () => {
    const names = MODEL.map((type) => {
      const file = path.join(root, 'server/src/content-types', type, 'schema.json');
      return (require(file) as { info: { displayName: string } }).info.displayName;
    });
    for (const name of names) expect(en[`types.${name}` as MessageKey]).toBe(name);
  });

  test('are registered under the plugin’s prefix, labels of the model under Strapi’s', () => {
    expect(
      prefixKeys({
        'coverage.title': 'a',
        'attributes.persona.goals': 'b',
        'types.Journey stage': 'c',
      })
    ).toEqual({
      'content-funnel.coverage.title': 'a',
      'content-manager.content-types.plugin::content-funnel.persona.goals': 'b',
      'Journey stage': 'c',
    });
  });

  test('are empty for a language that the plugin does not speak', async () => {
    const [german, french] = await loadTranslations({ locales: ['de', 'fr'] });
    expect(german).toEqual({ locale: 'de', data: {} });
    expect(french?.data['content-funnel.coverage.title']).toBe('Couverture');
  });

  test('stand in English where a language has none', () => {
    expect(message('coverage.title')).toEqual({
      id: 'content-funnel.coverage.title',
      defaultMessage: 'Coverage',
    });
  });
});
