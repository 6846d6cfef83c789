import * as React from 'react';
import { Flex, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { message } from '../../translations/message';
import { moveItem } from '../../ui/order/move-item';
import { useDragOrder } from '../../ui/order/use-drag-order';
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
  const isDraggable = ordered && !disabled && tags.length > 1;
  const move = (from: number, to: number): void => {
    const tag = tags[from];
    if (!tag || !(to in tags)) return;
    onChange(moveItem(ids, from, to));
    focusNext({ documentId: tag.documentId });
    const values = { name: tag.name, position: to + 1, count: ids.length };
    say(formatMessage(message('panel.moved'), values));
  };
  const { isTarget, dragProps } = useDragOrder(move);
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
              drag={isDraggable ? dragProps(index, tag.name) : null}
              isTarget={isTarget(index)}
              note={ordered && index === 0 ? first : null}
              disabled={disabled}
              onMove={(by) => move(index, index + by)}
              onRemove={() => remove(tag, index)}
            />
          ))}
        </Flex>
      )}
    </>
  );
};
