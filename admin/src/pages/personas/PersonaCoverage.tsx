import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { useFunnelClient } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { Dot } from '../../ui/Dot';
import { Mark } from '../../ui/Mark';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { coverageUrl } from '../coverage/coverage-query';
import { buildMatrix } from '../coverage/matrix';
import { STATUS_LOOKS } from '../coverage/status-look';

export interface PersonaCoverageProps {
  /** Key. */
  readonly persona: string;
  /** Null: the default journey. */
  readonly journey: string | null;
}

/** What is published for a persona at each stage; a cell leads to what stands in it. */
export const PersonaCoverage = ({ persona, journey }: PersonaCoverageProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { readCoverage } = useFunnelClient();
  const language = useLanguage();
  const load = React.useCallback(
    () => readCoverage({ journey, role: null, locale: null, language }),
    [readCoverage, journey, language]
  );
  const { data, error, reload } = useRequest(load);
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!data) return <Waiting />;
  const { columns, rows } = buildMatrix(data.coverage, data.axes);
  const row = rows.find((one) => one.persona === persona);
  return (
    <Panel title={formatMessage(message('persona.coverage'))}>
      {row === undefined ? (
        <Typography>{formatMessage(message('persona.notOfJourney'))}</Typography>
      ) : (
        <>
          <Typography>
            {formatMessage(message('persona.covered'), {
              share: formatNumber(row.coverage, { style: 'percent' }),
              gaps: row.gaps,
            })}
          </Typography>
          <Flex tag="ul" direction="column" alignItems="stretch" gap={2} data-part="stages">
            {row.cells.map((cell, place) => {
              const { name, icon, color } = STATUS_LOOKS[cell.status];
              return (
                <Flex key={cell.stage} tag="li" gap={2} alignItems="center" wrap="wrap">
                  <Dot color={columns[place]?.color ?? null} />
                  <PageLink
                    to={coverageUrl({
                      journey: data.coverage.journey,
                      cell: { stage: cell.stage, persona, role: null },
                    })}
                  >
                    {columns[place]?.name ?? cell.stage}
                  </PageLink>
                  <Mark icon={icon} color={color} />
                  <Typography variant="pi" textColor="neutral600">
                    {formatMessage(message('gaps.numbers'), {
                      status: formatMessage(name),
                      counting: cell.counting,
                      target: cell.target,
                    })}
                  </Typography>
                </Flex>
              );
            })}
          </Flex>
        </>
      )}
    </Panel>
  );
};
