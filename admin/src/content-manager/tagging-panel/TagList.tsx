import * as React from 'react';
import { Flex, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import type { TagOption } from './tag-fields';
import { TagChip } from './TagChip';

export interface TagListProps {
  readonly label: string;
  readonly tags: readonly TagOption[];
  /** The first one counts as the main one. */
  readonly ordered: boolean;
  /** Said of the first one; null: the order alone counts. */
  readonly first?: string | null;
  readonly disabled: boolean;
  readonly onChange: (documentIds: readonly string[]) => void;
}

const swapped = (list: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const moved = list[index];
  return moved === undefined ? list : list.toSpliced(index, 1).toSpliced(index + by, 0, moved);
};

/** The chips of a field, in order; what happened to one is said aloud. */
export const TagList = (props: TagListProps) => {
  const { label, tags, ordered, disabled, onChange } = props;
  const { formatMessage } = useIntl();
  const { first = formatMessage(message('panel.main')) } = props;
  const [said, say] = React.useState('');
  const chips = React.useRef(new Map<string, HTMLElement>());
  const [focused, focusNext] = React.useState<{ readonly documentId: string } | null>(null);
  // The button that was pressed may be gone: the focus stays with the chip, or goes to its neighbour.
  React.useEffect(() => {
    if (focused) chips.current.get(focused.documentId)?.focus();
  }, [focused]);
  const ids = tags.map(({ documentId }) => documentId);
  const move = (tag: TagOption, index: number, by: -1 | 1): void => {
    if (index + by < 0 || index + by >= ids.length) return;
    onChange(swapped(ids, index, by));
    focusNext({ documentId: tag.documentId });
    const values = { name: tag.name, position: index + by + 1, count: ids.length };
    say(formatMessage(message('panel.moved'), values));
  };
  const remove = (tag: TagOption, index: number): void => {
    onChange(ids.toSpliced(index, 1));
    say(formatMessage(message('panel.removed'), { name: tag.name }));
    const neighbour = ids[index + 1] ?? ids[index - 1];
    if (neighbour !== undefined) focusNext({ documentId: neighbour });
  };
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {tags.length === 0 ? null : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={1} aria-label={label}>
          {tags.map((tag, index) => (
            <TagChip
              key={tag.documentId}
              elementRef={(element) => {
                if (element) chips.current.set(tag.documentId, element);
                else chips.current.delete(tag.documentId);
              }}
              tag={tag}
              index={index}
              count={ids.length}
              ordered={ordered}
              note={ordered && index === 0 ? first : null}
              disabled={disabled}
              onMove={(by) => move(tag, index, by)}
              onRemove={() => remove(tag, index)}
            />
          ))}
        </Flex>
      )}
    </>
  );
};
