import type { StrapiApp } from '@strapi/strapi/admin';
import type * as React from 'react';
import type { RecordShapeName } from '../../../server/src/taxonomy/contract';
import { PLUGIN_ID } from '../plugin-id';
import { message, type MessageKey } from '../translations/message';

interface FieldEntry {
  readonly label: MessageKey;
  readonly description: MessageKey;
  /** Loaded when a form first shows the field. */
  readonly input: () => Promise<{ default: React.ComponentType }>;
}

/** Strapi's types give custom fields no props, though it passes them: see `CustomFieldProps`. */
const field = <Props>(
  label: MessageKey,
  description: MessageKey,
  load: () => Promise<{ default: React.ComponentType<Props> }>
): FieldEntry => ({
  label,
  description,
  input: load as () => Promise<{ default: React.ComponentType }>,
});

const FIELDS: Readonly<Record<RecordShapeName, FieldEntry>> = {
  'string-list': field(
    'fields.stringList',
    'fields.stringList.description',
    () => import('./StringListInput')
  ),
  'transition-list': field(
    'fields.transitionList',
    'fields.transitionList.description',
    () => import('./TransitionListInput')
  ),
  'expected-content': field(
    'fields.expectedContent',
    'fields.expectedContent.description',
    () => import('./ExpectedContentInput')
  ),
  'evidence-list': field(
    'fields.evidenceList',
    'fields.evidenceList.description',
    () => import('./EvidenceListInput')
  ),
  translations: field(
    'fields.translations',
    'fields.translations.description',
    () => import('./TranslationsInput')
  ),
};

/** The inputs of the attributes that hold lists and records; the server registers the same names. */
export const registerCustomFields = (app: StrapiApp): void => {
  app.customFields.register(
    Object.entries(FIELDS).map(([name, { label, description, input }]) => ({
      name,
      pluginId: PLUGIN_ID,
      type: 'json' as const,
      intlLabel: message(label),
      intlDescription: message(description),
      components: { Input: input },
    }))
  );
};
