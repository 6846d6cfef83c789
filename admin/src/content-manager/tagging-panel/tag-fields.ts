import type { StageColor, TagChoices } from '../../../../server/src/taxonomy/contract';
import type { TagAttribute } from '../../../../server/src/tagging/contract';
import type { MessageKey } from '../../translations/message';

/** A tag as the panel shows it. */
export interface TagOption {
  readonly documentId: string;
  readonly name: string;
  /** Journey of a stage, where there are several. */
  readonly group: string | null;
  /** Undefined: tags of this field bear no colour. */
  readonly color?: StageColor | null;
  /** Not offered any more, but shown where an entry has it. */
  readonly retired: boolean;
}

export interface TagFieldInfo {
  readonly name: TagAttribute;
  readonly label: MessageKey;
  readonly hint: MessageKey;
  /** One tag at most. */
  readonly single: boolean;
  readonly optionsOf: (choices: TagChoices) => readonly TagOption[];
}

const stageOptions = ({ journeys }: TagChoices): readonly TagOption[] =>
  journeys.flatMap((journey) =>
    journey.stages.map(({ documentId, name, color }) => ({
      documentId,
      name,
      color,
      group: journeys.length > 1 ? journey.name : null,
      retired: false,
    }))
  );

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
      personas.map(({ documentId, name, active }) => ({
        documentId,
        name,
        group: null,
        retired: !active,
      })),
  },
  {
    name: 'funnelTouchpoints',
    label: 'tags.touchpoints',
    hint: 'tags.touchpoints.hint',
    single: false,
    optionsOf: ({ touchpoints }) =>
      touchpoints.map(({ documentId, name }) => ({
        documentId,
        name,
        group: null,
        retired: false,
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
