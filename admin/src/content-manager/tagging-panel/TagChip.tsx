import type * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Cross } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import type { TagOption } from './tag-fields';

const Row = styled.li`
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

const MOVES: Readonly<Record<string, -1 | 1>> = { ArrowUp: -1, ArrowDown: 1 };

export interface TagChipProps extends Omit<ChipButtonsProps, 'name'> {
  readonly tag: TagOption;
  readonly disabled: boolean;
  /** Said under the name. */
  readonly note: string | null;
  /** The element, while there is one: it takes the focus after a move. */
  readonly elementRef: (element: HTMLElement | null) => void;
}

/** With the focus in a chip, Alt and an arrow key move it, Delete removes it. */
export const TagChip = ({ tag, disabled, note, elementRef, ...buttons }: TagChipProps) => {
  const { ordered, onMove, onRemove } = buttons;
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = event.altKey ? MOVES[event.key] : undefined;
    if (disabled || (by === undefined && event.key !== 'Delete')) return;
    event.preventDefault();
    if (by === undefined) onRemove();
    else if (ordered) onMove(by);
  };
  return (
    <Row ref={elementRef} tabIndex={disabled ? undefined : -1} onKeyDown={onKeyDown}>
      {tag.color === undefined ? null : <Dot color={tag.color} />}
      <Name>
        <Typography variant="omega" data-part="tag">
          {tag.name}
        </Typography>
        {tag.group === null ? null : <Note>{tag.group}</Note>}
        {note === null ? null : <Note>{note}</Note>}
      </Name>
      {disabled ? null : <ChipButtons name={tag.name} {...buttons} />}
    </Row>
  );
};
