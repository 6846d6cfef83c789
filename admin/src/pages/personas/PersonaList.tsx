import { EmptyStateLayout, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PersonaPortrait } from '../../../../server/src/maps/contract';
import { message } from '../../translations/message';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { Portrait } from '../../ui/Portrait';
import { createUrl, PERSONA_UID } from '../coverage/links';
import { pageUrl } from '../page-url';

const Facts = ({ persona: { evidence, active } }: { readonly persona: PersonaPortrait }) => {
  const { formatMessage } = useIntl();
  const facts = [
    evidence.length === 0
      ? formatMessage(message('persona.assumption'))
      : formatMessage(message('persona.evidence'), { count: evidence.length }),
    ...(active ? [] : [formatMessage(message('persona.inactive'))]),
  ];
  return (
    <Typography variant="pi" textColor="neutral600">
      {facts.join(' · ')}
    </Typography>
  );
};

/** All personas; each leads to its page. */
export const PersonaList = ({ personas }: { readonly personas: readonly PersonaPortrait[] }) => {
  const { formatMessage } = useIntl();
  const add = (
    <PageLink to={createUrl(PERSONA_UID)}>{formatMessage(message('matrix.addPersona'))}</PageLink>
  );
  if (personas.length === 0) {
    return <EmptyStateLayout content={formatMessage(message('matrix.noPersonas'))} action={add} />;
  }
  return (
    <Panel title={formatMessage(message('personas.title'))}>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={4} data-page="personas">
        {personas.map((persona) => (
          <Flex key={persona.documentId} tag="li" gap={3} alignItems="center">
            <Portrait name={persona.name} address={persona.portrait} />
            <Flex direction="column" alignItems="flex-start">
              <PageLink to={pageUrl(`personas/${encodeURIComponent(persona.key)}`)}>
                {persona.name}
              </PageLink>
              <Facts persona={persona} />
            </Flex>
          </Flex>
        ))}
      </Flex>
    </Panel>
  );
};
