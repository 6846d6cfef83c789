import type { StrapiApp } from '@strapi/strapi/admin';
import { ENTRY_FINDINGS } from '../../../../server/src/coverage/vocabulary';
import { message, type MessageKey } from '../../translations/message';
import type { ListColumn } from '../label-tag-fields';
import { readText } from '../read-text';
import { registerHook } from '../register-hook';
import type { ListRow } from './page-question';
import { FindingCut } from './FindingCut';
import { FINDING_FILTER } from './asked-findings';
import { FindingInput } from './FindingInput';
import {
  addFindingFilter,
  addTagColumns,
  changeTagFilters,
  type FindingFilter,
  type Metadatas,
  type ShownTag,
  type TagColumn,
} from './tag-columns';
import { PersonaNameInput, StageNameInput } from './TagNameInput';
import { TagsCell } from './TagsCell';

interface ListHook {
  readonly displayedHeaders: readonly ListColumn[];
  readonly layout: { readonly metadatas?: Metadatas };
}
interface FilterHook {
  readonly displayedFilters: readonly ListColumn[];
}

const column = (attribute: ShownTag, label: MessageKey): TagColumn => ({
  label: message(label),
  cellFormatter: (row: ListRow, _header: object, { model }: { readonly model: string }) => (
    <TagsCell contentType={model} row={row} attribute={attribute} />
  ),
});

const COLUMNS = {
  funnelStages: column('funnelStages', 'tags.stages'),
  funnelPersonas: column('funnelPersonas', 'tags.personas'),
};

/**
 * Not "is not": of an entry with two stages Strapi would say that it is not the first, as it is
 * also the second.
 */
const operators = (app: StrapiApp, none: MessageKey) => [
  { value: '$eq', label: readText(app, 'list.filter.is') },
  { value: '$null', label: readText(app, none) },
  { value: '$notNull', label: readText(app, 'list.filter.notEmpty') },
];

const findingFilter = (app: StrapiApp): FindingFilter => ({
  name: FINDING_FILTER,
  label: readText(app, 'list.finding'),
  type: 'enumeration',
  input: FindingInput,
  operators: [{ value: '$eq', label: readText(app, 'list.filter.is') }],
  options: ENTRY_FINDINGS.map((value) => ({
    value,
    label: readText(app, `list.finding.${value}`),
  })),
});

/** Badges in the list view's columns, and names to choose from in its filters. */
export const registerListView = (app: StrapiApp): void => {
  registerHook<ListHook>(app, 'Admin/CM/pages/ListView/inject-column-in-table', (data) => ({
    ...data,
    displayedHeaders: addTagColumns(data.displayedHeaders, data.layout.metadatas, COLUMNS),
  }));
  registerHook<FilterHook>(app, 'Admin/CM/pages/ListView/inject-in-filters', (data) => ({
    ...data,
    displayedFilters: addFindingFilter(
      changeTagFilters(data.displayedFilters, {
        funnelStages: { input: StageNameInput, operators: operators(app, 'list.filter.untagged') },
        funnelPersonas: {
          input: PersonaNameInput,
          operators: operators(app, 'list.filter.everyone'),
        },
      }),
      findingFilter(app)
    ),
  }));
};

/** Runs in bootstrap(), when the Content Manager is there. */
export const registerFindingCut = (app: StrapiApp): void => {
  const place = { name: 'content-funnel-finding-cut', Component: FindingCut };
  app.getPlugin('content-manager').injectComponent('listView', 'actions', place);
};
