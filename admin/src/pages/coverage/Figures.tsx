import type * as React from 'react';
import { Box, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Coverage } from '../../../../server/src/coverage/contract';
import type { FunnelType } from '../../api/use-funnel-client';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { untaggedUrl } from './links';

const Bar = styled.div`
  background: ${({ theme }) => theme.colors.neutral200};
  border-radius: 3px;
  height: 6px;
  margin-top: 4px;
  overflow: hidden;
`;

const Filled = styled.div`
  background: ${({ theme }) => theme.colors.success500};
  height: 100%;
`;

interface FigureProps {
  readonly name: string;
  readonly value: string;
  readonly children?: React.ReactNode;
}

const Figure = ({ name, value, children }: FigureProps) => (
  <Box
    background="neutral0"
    borderColor="neutral150"
    hasRadius
    shadow="tableShadow"
    padding={4}
    flex="1 1 18rem"
  >
    <Flex direction="column" alignItems="stretch" gap={1}>
      <Typography variant="pi" textColor="neutral600" tag="h2">
        {name}
      </Typography>
      <Typography variant="alpha" tag="p">
        {value}
      </Typography>
      {children}
    </Flex>
  </Box>
);

export interface FiguresProps {
  readonly coverage: Coverage;
  readonly types: readonly FunnelType[];
  readonly locale: string | null;
}

/** The page in four numbers: coverage, gaps, tagged and untagged entries. */
export const Figures = ({ coverage, types, locale }: FiguresProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const count = (status: string): number =>
    coverage.cells.filter((cell) => cell.status === status).length;
  const share = formatNumber(coverage.coverage, { style: 'percent' });
  return (
    <Flex gap={4} alignItems="stretch" wrap="wrap">
      <Figure name={formatMessage(message('figures.coverage'))} value={share}>
        <Bar aria-hidden>
          <Filled style={{ width: `${coverage.coverage * 100}%` }} />
        </Bar>
      </Figure>
      <Figure name={formatMessage(message('figures.gaps'))} value={formatNumber(count('GAP'))}>
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('figures.thin'), { count: count('THIN') })}
        </Typography>
      </Figure>
      <Figure name={formatMessage(message('figures.tagged'))} value={formatNumber(coverage.tagged)}>
        <Typography variant="pi" textColor="neutral600">
          {formatMessage(message('figures.entries'), { count: coverage.entries })}
        </Typography>
      </Figure>
      <Figure
        name={formatMessage(message('figures.untagged'))}
        value={formatNumber(coverage.untagged)}
      >
        {coverage.untagged > 0 ? (
          <Flex
            gap={3}
            wrap="wrap"
            tag="nav"
            aria-label={formatMessage(message('figures.untagged'))}
          >
            {types.map(({ uid, displayName }) => (
              <PageLink key={uid} to={untaggedUrl(uid, locale)}>
                {displayName}
              </PageLink>
            ))}
          </Flex>
        ) : null}
      </Figure>
    </Flex>
  );
};
