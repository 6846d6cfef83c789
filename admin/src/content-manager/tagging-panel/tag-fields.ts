import type { StageColor, TagChoices } from '../../../../server/src/taxonomy/contract';
import type { TagAttribute } from '../../../../server/src/tagging/contract';
import type { MessageKey } from '../../translations/message';

/** A tag as the panel shows it. */
export interface TagOption {
  readonly documentId: string;
  readonly name: string;
  /** What stands over it in the list that offers it: a stage's journey. */
  readonly group: string | null;
  /** Said under its name once it is chosen. */
  readonly note: string | null;
  /** Undefined: tags of this field bear no colour. */
  readonly color?: StageColor | null;
  /** Undefined: tags of this field have no portrait. */
  readonly portrait?: string | null;
  /** Why it is offered no more, but shown where an entry has it. */
  readonly retired: MessageKey | null;
}

export interface TagFieldInfo {
  readonly name: TagAttribute;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  /** One tag at most. */
  readonly single: boolean;
  readonly optionsOf: (choices: TagChoices) => readonly TagOption[];
}

const stageOptions = ({ journeys, stagesWithoutJourney }: TagChoices): readonly TagOption[] => [
  ...journeys.flatMap((journey) =>
    journey.stages.map(({ documentId, name, color }) => ({
      documentId,
      name,
      color,
      group: journey.name,
      note: journeys.length > 1 ? journey.name : null,
      retired: null,
    }))
  ),
  ...stagesWithoutJourney.map(({ documentId, name, color }) => ({
    ...{ documentId, name, color, group: null, note: null },
    retired: 'panel.withoutJourney' as const,
  })),
];

/** The fields of the panel, in their order. */
export const TAG_FIELDS: readonly TagFieldInfo[] = [
  {
    name: 'funnelStages',
    label: 'tags.stages',
    hint: 'tags.stages.hint',
    single: false,
    optionsOf: stageOptions,
  },
  {
    name: 'funnelPersonas',
    label: 'tags.personas',
    hint: 'tags.personas.hint',
    single: false,
    optionsOf: ({ personas }) =>
      personas.map(({ documentId, name, active, portrait }) => ({
        ...{ documentId, name, portrait, group: null, note: null },
        retired: active ? null : 'panel.inactive',
      })),
  },
  {
    name: 'funnelTouchpoints',
    label: 'tags.touchpoints',
    hint: 'tags.touchpoints.hint',
    single: false,
    optionsOf: ({ touchpoints }) =>
      touchpoints.map(({ documentId, name }) => ({
        ...{ documentId, name, group: null, note: null, retired: null },
      })),
  },
  {
    name: 'funnelLeadsTo',
    label: 'tags.leadsTo',
    hint: 'tags.leadsTo.hint',
    single: true,
    optionsOf: stageOptions,
  },
];
