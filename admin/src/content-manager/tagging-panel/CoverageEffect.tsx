import * as React from 'react';
import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import type { Role, TagChoices } from '../../../../server/src/taxonomy/contract';
import { useFunnelClient } from '../../api/use-funnel-client';
import { useRequest } from '../../api/use-request';
import { message } from '../../translations/message';
import { coverageEffects, type CellEffect, type TagKeys } from './coverage-effect';
import type { Tags } from './use-saved-tags';

export interface CoverageEffectProps {
  readonly choices: TagChoices;
  readonly role: Role;
  /** Null: the content type is not localised. */
  readonly locale: string | null;
  /** Null: the entry is not published. */
  readonly published: Tags | null;
  readonly wanted: Tags;
  /** Changes with every save, and the counts with it. */
  readonly revision: string;
}

/** Keys of the tags within one journey; tags of other journeys count elsewhere. */
const keysOf = (
  { personas }: TagChoices,
  journey: TagChoices['journeys'][number],
  tags: Tags
): TagKeys => {
  const keys = (all: TagChoices['personas'] | typeof journey.stages, ids: readonly string[] = []) =>
    ids.flatMap((id) => all.find(({ documentId }) => documentId === id)?.key ?? []);
  return {
    stages: keys(journey.stages, tags.funnelStages),
    personas: keys(personas, tags.funnelPersonas),
  };
};

const useCells = (journey: string, role: Role, locale: string | null, revision: string) => {
  const client = useFunnelClient();
  const load = React.useCallback(
    async () =>
      (await client.readCoverage({ journey, role, locale, language: 'en' })).coverage.cells,
    [client, journey, role, locale]
  );
  return useRequest(load, revision).data;
};

const EffectLine = ({
  effect,
  stage,
  persona,
}: {
  readonly effect: CellEffect;
  readonly stage: string;
  readonly persona: string;
}) => {
  const { formatMessage } = useIntl();
  const { before, after, target } = effect;
  const key = before === after ? 'panel.effect.same' : 'panel.effect.change';
  return (
    <Typography tag="li" variant="omega">
      {formatMessage(message(key), { stage, persona, before, after, target })}
    </Typography>
  );
};

interface JourneyEffectProps extends CoverageEffectProps {
  readonly journey: TagChoices['journeys'][number];
}

const JourneyEffect = (props: JourneyEffectProps) => {
  const { choices, journey, role, locale, published, wanted, revision } = props;
  const { formatMessage } = useIntl();
  const cells = useCells(journey.key, role, locale, revision);
  const effects = cells
    ? coverageEffects(
        cells,
        published && keysOf(choices, journey, published),
        keysOf(choices, journey, wanted)
      )
    : [];
  if (effects.length === 0) return null;
  const nameIn = (all: readonly { key: string; name: string }[], key: string): string =>
    all.find((item) => item.key === key)?.name ?? key;
  const everyone = formatMessage(message('panel.everyone'));
  return (
    <Flex direction="column" alignItems="stretch" gap={1} data-part="effect">
      <Typography tag="h3" variant="pi" fontWeight="bold">
        {formatMessage(message('panel.effect'))}
      </Typography>
      <ul>
        {effects.map((effect) => (
          <EffectLine
            key={`${effect.stage} ${effect.persona ?? ''}`}
            effect={effect}
            stage={nameIn(journey.stages, effect.stage)}
            persona={effect.persona === null ? everyone : nameIn(choices.personas, effect.persona)}
          />
        ))}
      </ul>
    </Flex>
  );
};

/** What publishing changes in the coverage, in the journey of the main stage. */
export const CoverageEffect = (props: CoverageEffectProps) => {
  const { choices, published, wanted } = props;
  const main = wanted.funnelStages?.[0] ?? published?.funnelStages?.[0];
  const journey = choices.journeys.find(({ stages }) =>
    stages.some(({ documentId }) => documentId === main)
  );
  return journey ? <JourneyEffect {...props} journey={journey} /> : null;
};
