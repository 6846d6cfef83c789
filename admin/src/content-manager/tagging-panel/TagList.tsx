import * as React from 'react';
import { Flex, IconButton, Typography, VisuallyHidden } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import type { TagOption } from './tag-fields';

export interface TagListProps {
  readonly label: string;
  readonly tags: readonly TagOption[];
  /** The first one counts as the main one. */
  readonly ordered: boolean;
  readonly disabled: boolean;
  readonly onChange: (documentIds: readonly string[]) => void;
}

const Chip = styled.li`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid ${({ theme }) => theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  padding: 0 ${({ theme }) => theme.spaces[1]} 0 ${({ theme }) => theme.spaces[3]};
`;

const Name = styled.div`
  flex: 1;
  min-width: 0;
  overflow-wrap: break-word;
  padding-block: ${({ theme }) => theme.spaces[1]};
`;

/** Under the name: the panel is too narrow for more than a name and three buttons in a row. */
const Note = ({ children }: { readonly children: string }) => (
  <Typography variant="pi" textColor="neutral600" tag="div">
    {children}
  </Typography>
);

interface ChipButtonsProps {
  readonly name: string;
  readonly index: number;
  readonly count: number;
  readonly ordered: boolean;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const ChipButtons = ({ name, index, count, ordered, onMove, onRemove }: ChipButtonsProps) => {
  const { formatMessage } = useIntl();
  return (
    <Flex>
      {ordered && index > 0 ? (
        <IconButton
          type="button"
          variant="ghost"
          size="XS"
          label={formatMessage(message('panel.earlier'), { name })}
          onClick={() => onMove(-1)}
        >
          <ArrowUp />
        </IconButton>
      ) : null}
      {ordered && index < count - 1 ? (
        <IconButton
          type="button"
          variant="ghost"
          size="XS"
          label={formatMessage(message('panel.later'), { name })}
          onClick={() => onMove(1)}
        >
          <ArrowDown />
        </IconButton>
      ) : null}
      <IconButton
        type="button"
        variant="ghost"
        size="XS"
        label={formatMessage(message('panel.remove'), { name })}
        onClick={onRemove}
      >
        <Cross />
      </IconButton>
    </Flex>
  );
};

const swapped = (list: readonly string[], index: number, by: -1 | 1): readonly string[] => {
  const moved = list[index];
  return moved === undefined ? list : list.toSpliced(index, 1).toSpliced(index + by, 0, moved);
};

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

/**
 * The chips of a field, in order. Buttons move and remove; with the focus in a chip, Alt and an arrow
 * key move it, Delete removes it. What happened is said aloud.
 */
export const TagList = ({ label, tags, ordered, disabled, onChange }: TagListProps) => {
  const { formatMessage } = useIntl();
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
  const onKeyDown = (event: React.KeyboardEvent, tag: TagOption, index: number): void => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (disabled || (by === undefined && event.key !== 'Delete')) return;
    event.preventDefault();
    if (by === undefined) remove(tag, index);
    else if (ordered) move(tag, index, by);
  };
  return (
    <>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      {tags.length === 0 ? null : (
        <Flex tag="ol" direction="column" alignItems="stretch" gap={1} aria-label={label}>
          {tags.map((tag, index) => (
            <Chip
              key={tag.documentId}
              ref={(element) => {
                if (element) chips.current.set(tag.documentId, element);
                else chips.current.delete(tag.documentId);
              }}
              tabIndex={disabled ? undefined : -1}
              onKeyDown={(event) => onKeyDown(event, tag, index)}
            >
              {tag.color === undefined ? null : <Dot color={tag.color} />}
              <Name>
                <Typography variant="omega" data-part="tag">
                  {tag.name}
                </Typography>
                {tag.group === null ? null : <Note>{tag.group}</Note>}
                {ordered && index === 0 ? (
                  <Note>{formatMessage(message('panel.main'))}</Note>
                ) : null}
              </Name>
              {disabled ? null : (
                <ChipButtons
                  name={tag.name}
                  index={index}
                  count={ids.length}
                  ordered={ordered}
                  onMove={(by) => move(tag, index, by)}
                  onRemove={() => remove(tag, index)}
                />
              )}
            </Chip>
          ))}
        </Flex>
      )}
    </>
  );
};
