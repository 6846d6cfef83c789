import type { StrapiApp } from '@strapi/strapi/admin';
import type { TagAttribute } from '../../../server/src/tagging/contract';
import { message, type MessageKey } from '../translations/message';
import {
  hideTagFields,
  labelTagColumns,
  type EditField,
  type ListColumn,
  type TagLabels,
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

const KEYS: Readonly<Record<TagAttribute, MessageKey>> = {
  funnelStages: 'tags.stages',
  funnelPersonas: 'tags.personas',
  funnelTouchpoints: 'tags.touchpoints',
  funnelLeadsTo: 'tags.leadsTo',
};

/**
 * The Content Manager takes labels as finished texts and its hooks run outside of components, so
 * the language is read from the admin's own store at the time the hook runs.
 */
const readLabels = (app: StrapiApp): TagLabels => {
  const locale = app.store?.getState().admin_app.language.locale ?? 'en';
  const translations: Readonly<Record<string, Readonly<Record<string, string>>>> =
    app.configurations.translations;
  const text = (key: MessageKey): string => {
    const { id, defaultMessage } = message(key);
    return translations[locale]?.[id] ?? defaultMessage;
  };
  return {
    funnelStages: text(KEYS.funnelStages),
    funnelPersonas: text(KEYS.funnelPersonas),
    funnelTouchpoints: text(KEYS.funnelTouchpoints),
    funnelLeadsTo: text(KEYS.funnelLeadsTo),
  };
};

/** Registering a hook that this Strapi does not have would stop the whole admin. */
const hook = <Data>(app: StrapiApp, name: string, change: (data: Data) => Data): void => {
  if (app.hooksDict[name]) app.registerHook(name, change);
};

/**
 * Takes the tags out of the edit view's form, where the tagging panel shows them, and names them in
 * the list view and among its filters. What the panel writes into the form is saved nevertheless:
 * the form's values follow the content type's attributes, not the layout.
 */
export const registerTagLabels = (app: StrapiApp): void => {
  hook<EditLayoutHook>(app, 'Admin/CM/pages/EditView/mutate-edit-view-layout', (data) => ({
    ...data,
    layout: { ...data.layout, layout: hideTagFields(data.layout.layout, readLabels(app)) },
  }));
  hook<ListHook>(app, 'Admin/CM/pages/ListView/inject-column-in-table', (data) => ({
    ...data,
    displayedHeaders: labelTagColumns(data.displayedHeaders, readLabels(app)),
  }));
  hook<FilterHook>(app, 'Admin/CM/pages/ListView/inject-in-filters', (data) => ({
    ...data,
    displayedFilters: labelTagColumns(data.displayedFilters, readLabels(app)),
  }));
};
