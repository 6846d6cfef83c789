/** The plugin's admin endpoints, one function each; types come from the server's contracts. */
import * as React from 'react';
import { useFetchClient } from '@strapi/strapi/admin';
import type {
  CellEntry,
  Coverage,
  CoverageAxes,
  CoverageSpread,
  EntryFilterChoices,
  FindingLanguage,
  LintFacts,
  SnoozedFinding,
} from '../../../server/src/coverage/contract';
import { unpackCells, type CellRows } from '../../../server/src/coverage/cell-rows-contract';
import type { SnoozeInput } from '../../../server/src/coverage/snooze-contract';
import type { WalkProgress, WalkResult } from '../../../server/src/coverage/walk-contract';
import type { Role, TagChoices } from '../../../server/src/taxonomy/contract';
import type { PresetResult, PresetSummary } from '../../../server/src/taxonomy/preset-contract';
import type {
  ParticipatingType,
  TagAttribute,
  TagRights,
} from '../../../server/src/tagging/contract';
import { filterParams, NO_FILTERS, type EntryFilters } from './entry-filters';
import { funnelUrl } from './funnel-url';

export interface CoverageQuestion {
  /** Null: the default journey. */
  readonly journey: string | null;
  /** Null: all roles together. */
  readonly role: Role | null;
  /** Null: all languages together. */
  readonly locale: string | null;
  readonly filters?: EntryFilters;
  /** Of messages and advice. */
  readonly language: FindingLanguage;
}

export interface CoverageAnswer {
  readonly coverage: Coverage;
  readonly axes: CoverageAxes;
  readonly choices: EntryFilterChoices;
  readonly spread: CoverageSpread;
  readonly snoozed: readonly SnoozedFinding[];
  /** Who changed the entry of a finding last, by the finding's id. */
  readonly owners: Readonly<Record<string, string>>;
}

interface PackedAnswer extends Omit<CoverageAnswer, 'coverage'> {
  readonly coverage: Omit<Coverage, 'cells'> & { readonly cells: CellRows };
}

export interface GoalWalkQuestion extends Pick<
  CoverageQuestion,
  'journey' | 'locale' | 'language'
> {
  /** A name for this walk, to ask how far it is. */
  readonly walk: string;
}

export type GoalWalkAnswer = Omit<Extract<WalkResult, { ok: true }>, 'ok'>;

export interface CellQuestion {
  readonly journey: string;
  readonly stage: string;
  /** Null: the row of entries that are meant for everyone. */
  readonly persona: string | null;
  readonly role: Role;
  readonly locale: string | null;
  readonly filters: EntryFilters;
  readonly page: number;
  readonly pageSize: number;
}

/** What is published in one language and not in the other. */
export interface LocaleGapQuestion {
  readonly journey: string;
  readonly from: string;
  readonly missing: string;
  /** Null: all roles together. */
  readonly role: Role | null;
  readonly filters: EntryFilters;
  readonly page: number;
  readonly pageSize: number;
}

export interface CellEntriesAnswer {
  readonly entries: readonly CellEntry[];
  readonly total: number;
}

/** What says the role of a content type's entries. */
export interface TypeRole {
  /** Role of every entry, or of those whose attribute says none of the map's values. */
  readonly role: Role | null;
  /** Attribute that says the role. */
  readonly roleField: string | null;
  readonly roleMap: Readonly<Record<string, Role>> | null;
}

/** What the pages need of a content type that takes part. */
export interface FunnelType extends TypeRole, Pick<ParticipatingType, 'uid' | 'displayName'> {}

export interface TagChoicesQuestion {
  readonly contentType: string;
  /** Of names, where they are translated. */
  readonly language: string;
}

export interface TagChoicesAnswer
  extends TagChoices, TypeRole, LintFacts, Pick<ParticipatingType, 'draftAndPublish'> {
  readonly rights: TagRights;
  /** Attribute that says an entry's ask; null: there is none, or none that the editor may write. */
  readonly askField: string | null;
  /** Attributes that hold the title and, where there is one, the ask, whoever may write them. */
  readonly titleField: string;
  readonly askAttribute: string | null;
  /** Fields of which the editor may make new tags. */
  readonly mayMake: readonly TagAttribute[];
  /** Some entry of the type, at least: the server asks again for the one in question. */
  readonly mayPublish: boolean;
}

export interface FunnelClient {
  readonly readCoverage: (question: CoverageQuestion) => Promise<CoverageAnswer>;
  /** Takes seconds on a large site; ends with the signal. */
  readonly walkGoal: (question: GoalWalkQuestion, signal: AbortSignal) => Promise<GoalWalkAnswer>;
  /** Null: nothing is known of such a walk. */
  readonly readWalkProgress: (walk: string) => Promise<WalkProgress | null>;
  /** Puts a finding off, or takes it up again. */
  readonly snoozeFinding: (
    input: Pick<SnoozeInput, 'finding'> & Partial<SnoozeInput>
  ) => Promise<void>;
  readonly listCellEntries: (question: CellQuestion) => Promise<CellEntriesAnswer>;
  readonly listLocaleGap: (question: LocaleGapQuestion) => Promise<CellEntriesAnswer>;
  readonly listTypes: () => Promise<readonly FunnelType[]>;
  readonly readTagChoices: (question: TagChoicesQuestion) => Promise<TagChoicesAnswer>;
  readonly listPresets: () => Promise<readonly PresetSummary[]>;
  readonly applyPreset: (key: string) => Promise<PresetResult>;
}

interface Paged<Row> {
  readonly data: readonly Row[];
  readonly meta: { readonly pagination: { readonly total: number } };
}

type FetchClient = ReturnType<typeof useFetchClient>;

const readEntries = async (
  get: FetchClient['get'],
  address: string
): Promise<CellEntriesAnswer> => {
  const { data, meta } = (await get<Paged<CellEntry>>(address)).data;
  return { entries: data, total: meta.pagination.total };
};

const createClient = ({ get, post, put }: FetchClient): FunnelClient => ({
  readCoverage: async ({ journey, role, locale, filters = NO_FILTERS, language }) => {
    const address = funnelUrl('coverage', {
      ...{ journey, roles: role, locales: locale, language },
      ...filterParams(filters),
    });
    const { coverage, ...beside } = (await get<{ data: PackedAnswer }>(address)).data.data;
    return { ...beside, coverage: { ...coverage, cells: unpackCells(coverage.cells) } };
  },
  walkGoal: async (question, signal) =>
    (
      await get<{ data: GoalWalkAnswer }>(funnelUrl('coverage/goal-walk', { ...question }), {
        signal,
      })
    ).data.data,
  readWalkProgress: async (walk) =>
    (await get<{ data: WalkProgress | null }>(funnelUrl('coverage/goal-walk/progress', { walk })))
      .data.data,
  snoozeFinding: async (input) => {
    await put(funnelUrl('coverage/snoozes'), input);
  },
  listCellEntries: async ({ filters, ...question }) =>
    readEntries(get, funnelUrl('coverage/entries', { ...question, ...filterParams(filters) })),
  listLocaleGap: async ({ filters, ...question }) =>
    readEntries(get, funnelUrl('coverage/locale-gap', { ...question, ...filterParams(filters) })),
  listTypes: async () =>
    (await get<{ data: { types: readonly FunnelType[] } }>(funnelUrl('types'))).data.data.types,
  readTagChoices: async (question) =>
    (await get<{ data: TagChoicesAnswer }>(funnelUrl('tag-choices', { ...question }))).data.data,
  listPresets: async () =>
    (await get<{ data: readonly PresetSummary[] }>(funnelUrl('presets'))).data.data,
  applyPreset: async (key) =>
    (await post<{ data: PresetResult }>(funnelUrl(`presets/${encodeURIComponent(key)}/apply`))).data
      .data,
});

/** Rejects with Strapi's `FetchError`; requests end when the component goes away. */
export const useFunnelClient = (): FunnelClient => {
  const client = useFetchClient();
  return React.useMemo(() => createClient(client), [client]);
};
