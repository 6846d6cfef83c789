import { Box, Button, Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { PersonaPortrait } from '../../../../server/src/maps/contract';
import type { PersonaList } from '../../../../server/src/taxonomy/detail-contract';
import { message, type Message } from '../../translations/message';
import { OnPaper, useIsPrinting } from '../../ui/OnPaper';
import { PageLink } from '../../ui/PageLink';
import { Panel } from '../../ui/Panel';
import { Portrait } from '../../ui/Portrait';
import { NOT_PRINTED, PRINTED } from '../../ui/print';
import { editUrl, PERSONA_UID } from '../coverage/links';
import { pageUrl } from '../page-url';
import { PersonaCoverage } from './PersonaCoverage';
import { PersonaEvidence } from './PersonaEvidence';

const LIST_NAMES: Readonly<Record<PersonaList, Message>> = {
  goals: message('attributes.persona.goals'),
  challenges: message('attributes.persona.challenges'),
  frustrations: message('attributes.persona.frustrations'),
  emotions: message('attributes.persona.emotions'),
  motivations: message('attributes.persona.motivations'),
  objections: message('attributes.persona.objections'),
  questions: message('attributes.persona.questions'),
  preferredFormats: message('attributes.persona.preferredFormats'),
  preferredChannels: message('attributes.persona.preferredChannels'),
};

interface SheetPartProps {
  readonly persona: PersonaPortrait;
}

const Head = ({ persona }: SheetPartProps) => {
  const { formatMessage, formatNumber } = useIntl();
  const { name, portrait, publicLabel, quote, shareOfAudience, active } = persona;
  const facts = [
    ...(publicLabel === null ? [] : [formatMessage(message('persona.label'), { publicLabel })]),
    ...(shareOfAudience === null
      ? []
      : [
          formatMessage(message('persona.share'), {
            share: formatNumber(shareOfAudience, { style: 'percent' }),
          }),
        ]),
    ...(active ? [] : [formatMessage(message('persona.inactive'))]),
  ];
  return (
    <Flex gap={4} alignItems="center">
      <Portrait name={name} address={portrait} />
      <Flex direction="column" alignItems="flex-start" gap={1}>
        <Typography tag="h2" variant="beta">
          {name}
        </Typography>
        <Typography textColor="neutral600">{facts.join(' · ')}</Typography>
        {quote === null ? null : (
          <Typography tag="blockquote" fontWeight="semiBold">
            {quote}
          </Typography>
        )}
      </Flex>
    </Flex>
  );
};

const Text = ({ title, text }: { readonly title: Message; readonly text: string | null }) => {
  const { formatMessage } = useIntl();
  return text === null ? null : (
    <Panel title={formatMessage(title)}>
      <Typography>{text}</Typography>
    </Panel>
  );
};

const Lists = ({ persona }: SheetPartProps) => {
  const { formatMessage } = useIntl();
  const said = (Object.keys(LIST_NAMES) as PersonaList[]).filter(
    (name) => persona[name].length > 0
  );
  return said.map((name) => (
    <Box key={name} flex="1 1 19rem" minWidth={0} data-list={name}>
      <Panel title={formatMessage(LIST_NAMES[name])}>
        <Flex tag="ul" direction="column" alignItems="stretch" gap={1}>
          {persona[name].map((sentence, place) => (
            <Typography key={`${place} ${sentence}`} tag="li">
              {sentence}
            </Typography>
          ))}
        </Flex>
      </Panel>
    </Box>
  ));
};

export interface PersonaSheetProps extends SheetPartProps {
  readonly journey: string | null;
}

/** A persona on one page: who it is, what that rests on, and what is published for it. */
export const PersonaSheet = ({ persona, journey }: PersonaSheetProps) => {
  const { formatMessage } = useIntl();
  return (
    <OnPaper isPrinting={useIsPrinting()}>
      <Flex
        direction="column"
        alignItems="stretch"
        gap={5}
        paddingBottom={8}
        className={PRINTED}
        data-page="persona"
      >
        <Flex gap={3} wrap="wrap" className={NOT_PRINTED}>
          <PageLink to={pageUrl('personas')}>{formatMessage(message('persona.all'))}</PageLink>
          <PageLink to={editUrl(PERSONA_UID, persona.documentId, null)}>
            {formatMessage(message('persona.edit'))}
          </PageLink>
          <Button type="button" size="S" variant="tertiary" onClick={() => window.print()}>
            {formatMessage(message('persona.print'))}
          </Button>
        </Flex>
        <Head persona={persona} />
        <Text title={message('attributes.persona.description')} text={persona.description} />
        <Text title={message('attributes.persona.background')} text={persona.background} />
        <Flex gap={5} alignItems="stretch" wrap="wrap">
          <Lists persona={persona} />
        </Flex>
        <Text
          title={message('attributes.persona.successDefinition')}
          text={persona.successDefinition}
        />
        <Flex gap={5} alignItems="flex-start" wrap="wrap">
          <Box flex="1 1 26rem" minWidth={0}>
            <PersonaCoverage persona={persona.key} journey={journey} />
          </Box>
          <Box flex="1 1 26rem" minWidth={0}>
            <PersonaEvidence persona={persona} />
          </Box>
        </Flex>
      </Flex>
    </OnPaper>
  );
};
