import type { StrapiApp } from '@strapi/strapi/admin';
import type { TagAttribute } from '../../../server/src/tagging/contract';
import { message, type MessageKey } from '../translations/message';
import {
  labelTagColumns,
  labelTagFields,
  type EditField,
  type ListColumn,
  type TagTexts,
} from './label-tag-fields';

interface EditLayoutHook {
  readonly layout: { readonly layout: readonly (readonly (readonly EditField[])[])[] };
}
interface ListHook {
  readonly displayedHeaders: readonly ListColumn[];
}
interface FilterHook {
  readonly displayedFilters: readonly ListColumn[];
}

const KEYS: Readonly<Record<TagAttribute, { label: MessageKey; hint: MessageKey }>> = {
  funnelStages: { label: 'tags.stages', hint: 'tags.stages.hint' },
  funnelPersonas: { label: 'tags.personas', hint: 'tags.personas.hint' },
  funnelTouchpoints: { label: 'tags.touchpoints', hint: 'tags.touchpoints.hint' },
  funnelLeadsTo: { label: 'tags.leadsTo', hint: 'tags.leadsTo.hint' },
};

/**
 * The Content Manager takes labels as finished texts and its hooks run outside of components, so
 * the language is read from the admin's own store at the time the hook runs.
 */
const readTexts = (app: StrapiApp): TagTexts => {
  const locale = app.store?.getState().admin_app.language.locale ?? 'en';
  const translations: Readonly<Record<string, Readonly<Record<string, string>>>> =
    app.configurations.translations;
  const text = (key: MessageKey): string => {
    const { id, defaultMessage } = message(key);
    return translations[locale]?.[id] ?? defaultMessage;
  };
  const both = (name: TagAttribute) => ({
    label: text(KEYS[name].label),
    hint: text(KEYS[name].hint),
  });
  return {
    funnelStages: both('funnelStages'),
    funnelPersonas: both('funnelPersonas'),
    funnelTouchpoints: both('funnelTouchpoints'),
    funnelLeadsTo: both('funnelLeadsTo'),
  };
};

/** Registering a hook that this Strapi does not have would stop the whole admin. */
const hook = <Data>(app: StrapiApp, name: string, change: (data: Data) => Data): void => {
  if (app.hooksDict[name]) app.registerHook(name, change);
};

/** Names the tags in the edit view, in the list view and among its filters. */
export const registerTagLabels = (app: StrapiApp): void => {
  hook<EditLayoutHook>(app, 'Admin/CM/pages/EditView/mutate-edit-view-layout', (data) => ({
    ...data,
    layout: { ...data.layout, layout: labelTagFields(data.layout.layout, readTexts(app)) },
  }));
  hook<ListHook>(app, 'Admin/CM/pages/ListView/inject-column-in-table', (data) => ({
    ...data,
    displayedHeaders: labelTagColumns(data.displayedHeaders, readTexts(app)),
  }));
  hook<FilterHook>(app, 'Admin/CM/pages/ListView/inject-in-filters', (data) => ({
    ...data,
    displayedFilters: labelTagColumns(data.displayedFilters, readTexts(app)),
  }));
};
