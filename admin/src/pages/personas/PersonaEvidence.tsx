import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PersonaPortrait } from '../../../../server/src/maps/contract';
import { EVIDENCE_NAMES } from '../../custom-fields/labels';
import { message } from '../../translations/message';
import { Panel } from '../../ui/Panel';
import { ageOf } from './evidence-age';

/** What the portrait rests on: without a source all of it is an assumption, and is called one. */
export const PersonaEvidence = ({ persona }: { readonly persona: PersonaPortrait }) => {
  const { formatMessage, formatDate, formatRelativeTime } = useIntl();
  const [now] = React.useState(Date.now);
  const { evidence } = persona;
  return (
    <Panel title={formatMessage(message('persona.evidence'), { count: evidence.length })}>
      {evidence.length === 0 ? (
        <Typography textColor="danger700">
          {formatMessage(message('persona.assumption'))}
        </Typography>
      ) : null}
      <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
        {evidence.map((source, place) => {
          const { value, unit } = ageOf(source, now);
          return (
            <li key={`${source.date} ${place}`} data-source={source.sourceType}>
              <Typography tag="div" fontWeight="semiBold">
                {[
                  formatMessage(EVIDENCE_NAMES[source.sourceType]),
                  formatDate(source.date, { dateStyle: 'medium', timeZone: 'UTC' }),
                  formatRelativeTime(value, unit),
                  ...(source.sample === undefined
                    ? []
                    : [formatMessage(message('persona.sample'), { count: source.sample })]),
                ].join(' · ')}
              </Typography>
              {source.quote ? <Typography tag="blockquote">{source.quote}</Typography> : null}
            </li>
          );
        })}
      </Flex>
    </Panel>
  );
};
