import * as React from 'react';
import { EmptyStateLayout, Flex, Tabs, Typography } from '@strapi/design-system';
import { isFetchError, Layouts, Page, useQueryParams } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import type { JourneyMap } from '../../../../server/src/maps/contract';
import { useMapClient } from '../../api/use-map-client';
import { useRequest } from '../../api/use-request';
import { message, type Message } from '../../translations/message';
import { useLanguage } from '../../translations/use-language';
import { PageLink } from '../../ui/PageLink';
import { Problem } from '../../ui/Problem';
import { Waiting } from '../../ui/Waiting';
import { createUrl } from '../coverage/links';
import { FrictionBoard } from './FrictionBoard';
import { MapChoices } from './MapChoices';
import type { MapGrid } from './map-grid';
import { TOUCHPOINT_UID } from './map-links';
import {
  MAP_VIEWS,
  readMapQuery,
  writeMapQuery,
  type MapQuery,
  type MapViewName,
} from './map-query';
import { useMapWords, type MapWords } from './map-words';
import { MapView } from './MapView';
import { PrintStyle } from '../../ui/print';
import { blueprintView } from './views/blueprint-view';
import { experienceView } from './views/experience-view';
import { journeyView } from './views/journey-view';

const VIEW_NAMES: Readonly<Record<MapViewName, Message>> = {
  journey: message('map.view.journey'),
  experience: message('map.view.experience'),
  blueprint: message('map.view.blueprint'),
  frictions: message('map.view.frictions'),
};

type DrawnView = Exclude<MapViewName, 'frictions'>;

const BUILDERS: Readonly<Record<DrawnView, (map: JourneyMap, words: MapWords) => MapGrid>> = {
  journey: journeyView,
  experience: experienceView,
  blueprint: blueprintView,
};

const NoTouchpoints = () => {
  const { formatMessage } = useIntl();
  return (
    <EmptyStateLayout
      content={formatMessage(message('map.noTouchpoints'))}
      action={
        <PageLink to={createUrl(TOUCHPOINT_UID)}>
          {formatMessage(message('map.addTouchpoint'))}
        </PageLink>
      }
    />
  );
};

const Drawn = ({ map, view }: { readonly map: JourneyMap; readonly view: DrawnView }) => {
  const { formatMessage } = useIntl();
  const words = useMapWords();
  const grid = React.useMemo(() => BUILDERS[view](map, words), [map, view, words]);
  if (view !== 'journey' && map.touchpoints.length === 0) return <NoTouchpoints />;
  const label = formatMessage(message('map.label'), {
    view: formatMessage(VIEW_NAMES[view]),
    journey: map.journey.name,
    persona: map.persona?.name ?? formatMessage(message('map.everyVisitor')),
  });
  const fileName = [view, map.journey.key, map.persona?.key].filter(Boolean).join('-');
  const isSilent =
    view === 'experience' && map.touchpoints.every(({ emotion }) => emotion === null);
  return (
    <>
      {isSilent ? <Typography>{formatMessage(message('map.noEmotion'))}</Typography> : null}
      <MapView grid={grid} label={label} fileName={fileName} />
    </>
  );
};

const useMapQuery = (): readonly [MapQuery, (changes: Partial<MapQuery>) => void] => {
  const [{ query }, setQuery] = useQueryParams<Record<string, string | undefined>>();
  const state = React.useMemo(() => readMapQuery(query ?? {}), [query]);
  return [state, (changes) => setQuery(writeMapQuery(changes))];
};

const Body = () => {
  const { formatMessage } = useIntl();
  const [{ view, journey, persona, locale }, change] = useMapQuery();
  const read = useMapClient();
  const language = useLanguage();
  const load = React.useCallback(
    () => read({ journey, persona, locale, language }),
    [read, journey, persona, locale, language]
  );
  const { data: map, error, reload } = useRequest(load);
  if (isFetchError(error) && error.status === 403) return <Page.NoPermissions />;
  if (error) return <Problem error={error} onRetry={reload} />;
  if (!map) return <Waiting />;
  return (
    <Flex direction="column" alignItems="stretch" gap={5} paddingBottom={8} data-page="map">
      <MapChoices map={map} onChange={change} />
      <Tabs.Root
        variant="simple"
        value={view}
        onValueChange={(next) => change({ view: next as MapViewName })}
      >
        <Tabs.List aria-label={formatMessage(message('map.views'))}>
          {MAP_VIEWS.map((name) => (
            <Tabs.Trigger key={name} value={name}>
              {formatMessage(VIEW_NAMES[name])}
            </Tabs.Trigger>
          ))}
        </Tabs.List>
        {MAP_VIEWS.map((name) => (
          <Tabs.Content key={name} value={name}>
            <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
              {name === 'frictions' ? <FrictionBoard map={map} /> : <Drawn map={map} view={name} />}
            </Flex>
          </Tabs.Content>
        ))}
      </Tabs.Root>
    </Flex>
  );
};

/** A journey as it is now, from three sides, and what gets in visitors’ way. */
const JourneyMapPage = () => {
  const { formatMessage } = useIntl();
  const title = formatMessage(message('map.title'));
  return (
    <Page.Main>
      <Page.Title>{title}</Page.Title>
      <PrintStyle $size="A3 landscape" />
      <Layouts.Header title={title} subtitle={formatMessage(message('map.subtitle'))} />
      <Layouts.Content>
        <Body />
      </Layouts.Content>
    </Page.Main>
  );
};

export default JourneyMapPage;
