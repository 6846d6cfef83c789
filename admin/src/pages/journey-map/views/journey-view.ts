import type { JourneyMap, MapEntries, MapStage } from '../../../../../server/src/maps/contract';
import type { Role } from '../../../../../server/src/taxonomy/contract';
import { CHANNELS, ROLES } from '../../../../../server/src/taxonomy/vocabulary';
import { editUrl } from '../../coverage/links';
import { bandsOf, type MapGrid, type MapItem, type MapLane } from '../map-grid';
import { stageUrl, touchpointUrl } from '../map-links';
import type { MapWords } from '../map-words';

const channelLanes = ({ stages, touchpoints }: JourneyMap, words: MapWords): MapLane[] =>
  CHANNELS.flatMap((channel): MapLane[] => {
    const own = touchpoints.filter((touchpoint) => touchpoint.channel === channel);
    if (own.length === 0) return [];
    const cells = stages.map(({ key: stage }) =>
      own
        .filter((touchpoint) => touchpoint.stages.includes(stage))
        .map((touchpoint): MapItem => ({
          key: touchpoint.key,
          text: touchpoint.name,
          detail: touchpoint.isMomentOfTruth ? words.say('map.momentOfTruth') : undefined,
          tone: touchpoint.isMomentOfTruth ? 'key' : 'plain',
          to: touchpointUrl(touchpoint),
        }))
    );
    return [{ key: channel, title: words.channel(channel), cells }];
  });

const entryItems = ({ newest, total }: MapEntries, words: MapWords): MapItem[] => [
  ...newest.map(({ contentType, documentId, locale, title }): MapItem => ({
    key: `${contentType} ${documentId}`,
    text: title,
    tone: 'entry',
    to: editUrl(contentType, documentId, locale),
  })),
  ...(total > newest.length
    ? [
        {
          key: 'more',
          text: words.say('map.entries.more', { count: total - newest.length }),
          tone: 'plain' as const,
          to: null,
        },
      ]
    : []),
];

const entriesOf = ({ entries }: MapStage, role: Role): MapEntries =>
  entries.find((one) => one.role === role) ?? { role, total: 0, newest: [] };

const countOf = (stages: readonly MapStage[], role: Role): number =>
  stages.reduce((sum, stage) => sum + entriesOf(stage, role).total, 0);

const entryLanes = ({ stages }: JourneyMap, words: MapWords): MapLane[] =>
  ROLES.map((role) => ({
    key: role,
    title: `${words.role(role)} (${countOf(stages, role)})`,
    cells: stages.map((stage) => {
      const items = entryItems(entriesOf(stage, role), words);
      if (items.length > 0) return items;
      return [{ key: 'none', text: words.say('map.entries.none'), tone: 'bad', to: null }];
    }),
  }));

/** Stages side by side: by which channels visitors are met there, and what is published for them. */
export const journeyView = (map: JourneyMap, words: MapWords): MapGrid => ({
  bands: bandsOf(map.stages.map(({ phase }) => ({ key: phase, title: words.phase(phase) }))),
  columns: map.stages.map((stage) => ({
    key: stage.key,
    title: stage.name,
    detail: stage.question ?? undefined,
    to: stageUrl(stage),
  })),
  lanes: [...channelLanes(map, words), ...entryLanes(map, words)],
});
