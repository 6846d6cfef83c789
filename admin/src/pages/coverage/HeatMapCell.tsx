import type * as React from 'react';
import { VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled, type DefaultTheme } from 'styled-components';
import type { Cell } from '../../../../server/src/coverage/contract';
import { ROLE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Mark } from '../../ui/Mark';
import type { MatrixCell } from './matrix';
import { STATUS_LOOKS } from './status-look';

/** The tint is mixed from a theme colour and the background, so that it follows light and dark. */
const Tinted = styled.button<{ $color: keyof DefaultTheme['colors'] }>`
  align-items: flex-start;
  background: ${({ theme, $color }) =>
    `color-mix(in srgb, ${theme.colors[$color]} 16%, ${theme.colors.neutral0})`};
  border: 1px solid
    ${({ theme, $color }) => `color-mix(in srgb, ${theme.colors[$color]} 40%, ${theme.colors.neutral0})`};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  cursor: pointer;
  display: flex;
  flex-direction: column;
  gap: 2px;
  height: 100%;
  min-height: 6.4rem;
  padding: ${({ theme }) => theme.spaces[2]};
  text-align: start;
  width: 100%;

  &:hover {
    border-color: ${({ theme, $color }) => theme.colors[$color]};
  }

  &:focus-visible {
    outline: 2px solid ${({ theme }) => theme.colors.primary600};
    outline-offset: 1px;
  }
`;

const StatusLine = styled.span`
  align-items: center;
  display: flex;
  font-size: 1.2rem;
  font-weight: 600;
  gap: 4px;
  line-height: 1.3;
`;

const Numbers = styled.span`
  font-size: 1.6rem;
  font-variant-numeric: tabular-nums;
  font-weight: 600;
`;

const Small = styled.span`
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.1rem;
  line-height: 1.3;
`;

const RoleLine = styled.span`
  align-items: center;
  display: flex;
  font-size: 1.2rem;
  font-variant-numeric: tabular-nums;
  gap: 4px;
  line-height: 1.3;
  width: 100%;

  strong {
    font-weight: 600;
    margin-inline-start: auto;
  }
`;

export interface HeatMapCellProps {
  readonly cell: MatrixCell;
  readonly stageName: string;
  readonly personaName: string;
  readonly tabIndex: number;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
  readonly onKeyDown: (event: React.KeyboardEvent<HTMLButtonElement>) => void;
}

/** Drafts, stale entries and what visitors wanted, in words; empty when there is none of it. */
const useDetails = ({ draft, stale, demand, misses }: MatrixCell): readonly string[] => {
  const { formatMessage } = useIntl();
  return [
    ...(draft > 0 ? [formatMessage(message('cell.drafts'), { count: draft })] : []),
    ...(stale > 0 ? [formatMessage(message('cell.stale'), { count: stale })] : []),
    ...(demand + misses > 0 ? [formatMessage(message('cell.demand'), { demand, misses })] : []),
  ];
};

const share = (counting: number, target: number): string =>
  target > 0 ? `${counting}/${target}` : String(counting);

/** Several roles together: each that applies on a line of its own. */
const RoleLines = ({ cells }: { readonly cells: readonly Cell[] }) => {
  const { formatMessage } = useIntl();
  return cells
    .filter(({ status }) => status !== 'NOT_APPLICABLE')
    .map(({ role, status, published, stale, target }) => {
      const { name, icon, color } = STATUS_LOOKS[status];
      return (
        <RoleLine key={role}>
          <Mark icon={icon} color={color} size={1} />
          <span>{formatMessage(ROLE_NAMES[role])}</span>
          <VisuallyHidden>{formatMessage(name)}</VisuallyHidden>
          <strong>{share(published - stale, target)}</strong>
        </RoleLine>
      );
    });
};

/** One cell of the heat map: its status in words, colour and icon, its numbers, and the way in. */
export const HeatMapCell = (props: HeatMapCellProps) => {
  const { cell, stageName, personaName, tabIndex, onOpen, onFocus, onKeyDown } = props;
  const { formatMessage } = useIntl();
  const { name, icon, color } = STATUS_LOOKS[cell.status];
  const details = useDetails(cell);
  return (
    <Tinted
      type="button"
      $color={color}
      tabIndex={tabIndex}
      aria-haspopup="dialog"
      data-cell={`${cell.stage}.${cell.persona ?? '*'}`}
      data-status={cell.status}
      onClick={onOpen}
      onFocus={onFocus}
      onKeyDown={onKeyDown}
    >
      <VisuallyHidden>{`${stageName}, ${personaName}: `}</VisuallyHidden>
      <StatusLine>
        <Mark icon={icon} color={color} size={1.2} />
        {formatMessage(name)}
      </StatusLine>
      {cell.byRole.length > 1 ? <RoleLines cells={cell.byRole} /> : null}
      {cell.byRole.length === 1 && cell.status !== 'NOT_APPLICABLE' ? (
        <Numbers>{share(cell.counting, cell.target)}</Numbers>
      ) : null}
      {details.map((detail) => (
        <Small key={detail}>{detail}</Small>
      ))}
    </Tinted>
  );
};
