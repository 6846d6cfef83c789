/**
 * What the Content Manager shows of the tags that the plugin adds to a content type: names that an
 * editor understands, and a panel of their own in the edit view. Pure: layouts in, layouts out.
 */
import type { TagAttribute } from '../../../server/src/tagging/contract';

export interface TagText {
  readonly label: string;
  readonly hint: string;
}
export type TagTexts = Readonly<Record<TagAttribute, TagText>>;

/** The part of a field of the edit layout that matters here. */
export interface EditField {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
}

/** The part of a column of the list view that matters here; other plugins' labels are descriptors. */
export interface ListColumn {
  readonly name: string;
  readonly label: unknown;
}

const isTag = (name: string, texts: TagTexts): name is TagAttribute => Object.hasOwn(texts, name);

/** A label that somebody changed in "Configure the view" stays; the attribute's name is nobody's. */
const withText = <Field extends EditField>(field: Field, texts: TagTexts): Field => {
  if (!isTag(field.name, texts)) return field;
  const text = texts[field.name];
  return {
    ...field,
    label: field.label === '' || field.label === field.name ? text.label : field.label,
    hint: field.hint ? field.hint : text.hint,
  };
};

/**
 * Labels the tag fields and gathers them, in the order of `texts`, in a last panel. A layout
 * without tags is returned as it is.
 */
export const labelTagFields = <Field extends EditField>(
  panels: readonly (readonly (readonly Field[])[])[],
  texts: TagTexts
): readonly (readonly (readonly Field[])[])[] => {
  const tags = panels.flat(2).filter((field) => isTag(field.name, texts));
  if (tags.length === 0) return panels;
  const order = Object.keys(texts);
  const sorted = tags.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const others = panels
    .map((panel) =>
      panel
        .map((row) => row.filter((field) => !isTag(field.name, texts)))
        .filter((row) => row.length > 0)
    )
    .filter((panel) => panel.length > 0);
  const rows: Field[][] = [];
  for (const [index, field] of sorted.entries()) {
    if (index % 2 === 0) rows.push([]);
    rows.at(-1)?.push(withText(field, texts));
  }
  return [...others, rows];
};

/** Names the tags' columns of the list view. */
export const labelTagColumns = <Column extends ListColumn>(
  columns: readonly Column[],
  texts: TagTexts
): Column[] =>
  columns.map((column) =>
    isTag(column.name, texts) && column.label === column.name
      ? { ...column, label: texts[column.name].label }
      : column
  );
