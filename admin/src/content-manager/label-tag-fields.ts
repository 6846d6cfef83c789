/**
 * What the Content Manager shows of the tags that the plugin adds to a content type: in the edit view
 * the tagging panel instead of relation fields, in the list view names that an editor understands.
 * Pure: layouts in, layouts out.
 */
import type { TagAttribute } from '../../../server/src/tagging/contract';

export type TagLabels = Readonly<Record<TagAttribute, string>>;

/** The part of a field of the edit layout that matters here. */
export interface EditField {
  readonly name: string;
}

/** The part of a column of the list view that matters here; other plugins' labels are descriptors. */
export interface ListColumn {
  readonly name: string;
  readonly label: unknown;
}

const isTag = (name: string, labels: TagLabels): name is TagAttribute =>
  Object.hasOwn(labels, name);

/**
 * The layout without the tag fields, which the tagging panel shows, and without the rows and panels
 * that are empty then. A layout without tags is returned as it is.
 */
export const hideTagFields = <Field extends EditField>(
  panels: readonly (readonly (readonly Field[])[])[],
  labels: TagLabels
): readonly (readonly (readonly Field[])[])[] => {
  if (!panels.flat(2).some(({ name }) => isTag(name, labels))) return panels;
  return panels
    .map((panel) =>
      panel
        .map((row) => row.filter(({ name }) => !isTag(name, labels)))
        .filter((row) => row.length > 0)
    )
    .filter((panel) => panel.length > 0);
};

/** Names the tags' columns of the list view. */
export const labelTagColumns = <Column extends ListColumn>(
  columns: readonly Column[],
  labels: TagLabels
): Column[] =>
  columns.map((column) =>
    isTag(column.name, labels) && column.label === column.name
      ? { ...column, label: labels[column.name] }
      : column
  );
