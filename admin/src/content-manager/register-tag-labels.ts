import type { StrapiApp } from '@strapi/strapi/admin';
import type { TagAttribute } from '../../../server/src/tagging/contract';
import type { MessageKey } from '../translations/message';
import {
  hideTagFields,
  labelTagColumns,
  type EditField,
  type ListColumn,
  type TagLabels,
} from './label-tag-fields';
import { readText } from './read-text';
import { registerHook } from './register-hook';

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

const readLabels = (app: StrapiApp): TagLabels => {
  const text = (key: MessageKey): string => readText(app, key);
  return {
    funnelStages: text(KEYS.funnelStages),
    funnelPersonas: text(KEYS.funnelPersonas),
    funnelTouchpoints: text(KEYS.funnelTouchpoints),
    funnelLeadsTo: text(KEYS.funnelLeadsTo),
  };
};

/**
 * Takes the tags out of the edit view's form, where the tagging panel shows them, and names them in
 * the list view and among its filters. What the panel writes into the form is saved nevertheless:
 * the form's values follow the content type's attributes, not the layout.
 */
export const registerTagLabels = (app: StrapiApp): void => {
  registerHook<EditLayoutHook>(app, 'Admin/CM/pages/EditView/mutate-edit-view-layout', (data) => ({
    ...data,
    layout: { ...data.layout, layout: hideTagFields(data.layout.layout, readLabels(app)) },
  }));
  registerHook<ListHook>(app, 'Admin/CM/pages/ListView/inject-column-in-table', (data) => ({
    ...data,
    displayedHeaders: labelTagColumns(data.displayedHeaders, readLabels(app)),
  }));
  registerHook<FilterHook>(app, 'Admin/CM/pages/ListView/inject-in-filters', (data) => ({
    ...data,
    displayedFilters: labelTagColumns(data.displayedFilters, readLabels(app)),
  }));
};
