import type * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { DragHandle } from '../../ui/order/DragHandle';
import { moveOfKey } from '../../ui/order/move-of-key';
import type { DragProps } from '../../ui/order/use-drag-order';
import type { TagOption } from './tag-fields';
import { TagMark } from './TagMark';

const Row = styled.li<{ $draggable: boolean; $target: boolean }>`
  align-items: center;
  background: ${({ theme }) => theme.colors.neutral100};
  border: 1px solid
    ${({ theme, $target }) => ($target ? theme.colors.primary600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  min-height: 3.2rem;
  padding: 0 ${({ theme }) => theme.spaces[1]};
  padding-inline-start: ${({ theme, $draggable }) => ($draggable ? 0 : theme.spaces[3])};
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

export interface TagChipProps extends Omit<ChipButtonsProps, 'name'> {
  readonly tag: TagOption;
  readonly disabled: boolean;
  /** Null: the chip keeps its place. */
  readonly drag: DragProps | null;
  /** Another chip would be dropped here. */
  readonly isTarget: boolean;
  /** Said under the name. */
  readonly note: string | null;
  /** The element, while there is one: it takes the focus after a move. */
  readonly elementRef: (element: HTMLElement | null) => void;
}

/** Dragged, or with the focus in it moved by Alt and an arrow key and removed by Delete. */
export const TagChip = (props: TagChipProps) => {
  const { tag, disabled, drag, isTarget, note, elementRef, ...buttons } = props;
  const { formatMessage } = useIntl();
  const { ordered, onMove, onRemove } = buttons;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = moveOfKey(event);
    if (disabled || (by === null && event.key !== 'Delete')) return;
    event.preventDefault();
    if (by === null) onRemove();
    else if (ordered) onMove(by);
  };
  return (
    <Row
      ref={elementRef}
      $draggable={drag !== null}
      $target={isTarget}
      tabIndex={disabled ? undefined : -1}
      onKeyDown={onKeyDown}
      {...drag}
    >
      {drag === null ? null : <DragHandle />}
      <TagMark tag={tag} />
      <Name>
        <Typography variant="omega" data-part="tag">
          {tag.name}
        </Typography>
        {tag.note === null ? null : <Note>{tag.note}</Note>}
        {tag.retired === null ? null : <Note>{formatMessage(message(tag.retired))}</Note>}
        {note === null ? null : <Note>{note}</Note>}
      </Name>
      {disabled ? null : <ChipButtons name={tag.name} {...buttons} />}
    </Row>
  );
};
