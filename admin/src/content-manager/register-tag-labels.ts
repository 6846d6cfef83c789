import type { StrapiApp } from '@strapi/strapi/admin';
import type { TagAttribute } from '../../../server/src/tagging/contract';
import type { MessageKey } from '../translations/message';
import {
  labelTagColumns,
  labelTagFields,
  type EditField,
  type ListColumn,
  type TagTexts,
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

const KEYS: Readonly<Record<TagAttribute, { label: MessageKey; hint: MessageKey }>> = {
  funnelStages: { label: 'tags.stages', hint: 'tags.stages.hint' },
  funnelPersonas: { label: 'tags.personas', hint: 'tags.personas.hint' },
  funnelTouchpoints: { label: 'tags.touchpoints', hint: 'tags.touchpoints.hint' },
  funnelLeadsTo: { label: 'tags.leadsTo', hint: 'tags.leadsTo.hint' },
};

const readTexts = (app: StrapiApp): TagTexts => {
  const both = (name: TagAttribute) => ({
    label: readText(app, KEYS[name].label),
    hint: readText(app, KEYS[name].hint),
  });
  return {
    funnelStages: both('funnelStages'),
    funnelPersonas: both('funnelPersonas'),
    funnelTouchpoints: both('funnelTouchpoints'),
    funnelLeadsTo: both('funnelLeadsTo'),
  };
};

/** Names the tags in the edit view, in the list view and among its filters. */
export const registerTagLabels = (app: StrapiApp): void => {
  registerHook<EditLayoutHook>(app, 'Admin/CM/pages/EditView/mutate-edit-view-layout', (data) => ({
    ...data,
    layout: { ...data.layout, layout: labelTagFields(data.layout.layout, readTexts(app)) },
  }));
  registerHook<ListHook>(app, 'Admin/CM/pages/ListView/inject-column-in-table', (data) => ({
    ...data,
    displayedHeaders: labelTagColumns(data.displayedHeaders, readTexts(app)),
  }));
  registerHook<FilterHook>(app, 'Admin/CM/pages/ListView/inject-in-filters', (data) => ({
    ...data,
    displayedFilters: labelTagColumns(data.displayedFilters, readTexts(app)),
  }));
};
