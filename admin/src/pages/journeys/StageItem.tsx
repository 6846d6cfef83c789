import * as React from 'react';
import { Flex, IconButton, Typography } from '@strapi/design-system';
import { ArrowDown, ArrowUp, Trash, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { EditedStage } from '../../../../server/src/taxonomy/journey-contract';
import { message } from '../../translations/message';
import { Dot } from '../../ui/Dot';
import { Mark } from '../../ui/Mark';
import { DragHandle } from '../../ui/order/DragHandle';
import { moveOfKey } from '../../ui/order/move-of-key';
import type { DragProps } from '../../ui/order/use-drag-order';
import { PHASE_NAMES } from './labels';

const Row = styled.li<{ $chosen: boolean; $target: boolean }>`
  align-items: center;
  background: ${({ theme, $chosen }) =>
    $chosen ? theme.colors.primary100 : theme.colors.neutral0};
  border: 1px solid
    ${({ theme, $chosen, $target }) =>
      $chosen || $target ? theme.colors.primary600 : theme.colors.neutral200};
  border-radius: ${({ theme }) => theme.borderRadius};
  box-shadow: ${({ theme, $target }) =>
    $target ? `inset 0 0 0 1px ${theme.colors.primary600}` : 'none'};
  display: flex;
  gap: ${({ theme }) => theme.spaces[2]};
  padding: ${({ theme }) => theme.spaces[1]} ${({ theme }) => theme.spaces[2]};
`;

const Choose = styled.button`
  align-items: center;
  background: none;
  border: none;
  color: inherit;
  cursor: pointer;
  display: flex;
  flex: 1;
  gap: ${({ theme }) => theme.spaces[2]};
  min-width: 0;
  overflow-wrap: anywhere;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: start;
`;

export interface StageItemProps {
  readonly stage: EditedStage;
  readonly index: number;
  readonly count: number;
  readonly isChosen: boolean;
  readonly hasProblem: boolean;
  readonly drag: DragProps;
  /** Another stage would be dropped here. */
  readonly isTarget: boolean;
  readonly onChoose: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const ItemButtons = ({ stage, index, count, onMove, onRemove }: StageItemProps) => {
  const { formatMessage } = useIntl();
  const { name } = stage;
  return (
    <Flex>
      <IconButton
        type="button"
        variant="ghost"
        size="S"
        label={formatMessage(message('panel.earlier'), { name })}
        disabled={index === 0}
        style={{ visibility: index === 0 ? 'hidden' : 'visible' }}
        onClick={() => onMove(-1)}
      >
        <ArrowUp />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        size="S"
        label={formatMessage(message('panel.later'), { name })}
        disabled={index === count - 1}
        style={{ visibility: index === count - 1 ? 'hidden' : 'visible' }}
        onClick={() => onMove(1)}
      >
        <ArrowDown />
      </IconButton>
      <IconButton
        type="button"
        variant="ghost"
        size="S"
        label={formatMessage(message('panel.remove'), { name })}
        onClick={onRemove}
      >
        <Trash />
      </IconButton>
    </Flex>
  );
};

/** A stage in its order: with the focus on it, Alt and an arrow key move it. */
export const StageItem = (props: StageItemProps) => {
  const { stage, isChosen, isTarget, hasProblem, drag, onChoose, onMove } = props;
  const { formatMessage } = useIntl();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    const by = moveOfKey(event);
    if (by === null) return;
    event.preventDefault();
    onMove(by);
  };
  return (
    <Row
      $chosen={isChosen}
      $target={isTarget}
      data-stage={stage.key}
      onKeyDown={onKeyDown}
      {...drag}
    >
      <DragHandle />
      <Choose type="button" aria-pressed={isChosen} onClick={onChoose}>
        <Dot color={stage.color} />
        <span>
          <Typography tag="span" fontWeight="bold">
            {stage.name}
          </Typography>{' '}
          <Typography tag="span" variant="pi" textColor="neutral600">
            {formatMessage(PHASE_NAMES[stage.phase])}
          </Typography>
        </span>
        {hasProblem ? (
          <>
            <Mark icon={WarningCircle} color="danger600" />
            <Typography tag="span" variant="pi" textColor="danger600">
              {formatMessage(message('journeys.stage.problem'))}
            </Typography>
          </>
        ) : null}
      </Choose>
      <ItemButtons {...props} />
    </Row>
  );
};
