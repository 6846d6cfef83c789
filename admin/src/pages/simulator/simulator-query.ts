/** The state of the page as its address holds it: keys and ids alone, nothing of a person. Pure. */
import type { Consent, EventType } from '../../../../server/src/recommendation/contract';
import type { DocumentRef } from '../../../../server/src/tagging/contract';
import { pageUrl } from '../page-url';

export interface Visited extends DocumentRef {
  readonly type: EventType;
}

export type SettingValue = number | boolean;

export interface SimulatorQuery {
  /** Null: the default journey. */
  readonly journey: string | null;
  /** Null: not said, as for all that follows. */
  readonly stage: string | null;
  readonly persona: string | null;
  readonly consent: Consent;
  readonly locale: string | null;
  readonly slot: string | null;
  readonly seen: number | null;
  /** A day as `YYYY-MM-DD`. */
  readonly lastVisit: string | null;
  readonly current: DocumentRef | null;
  /** Oldest first. */
  readonly history: readonly Visited[];
  /** The entry of which is asked why it is not shown. */
  readonly about: DocumentRef | null;
  /** Settings that are tried, by their path, such as `slot.weights.stage`. */
  readonly settings: Readonly<Record<string, SettingValue>>;
}

const CONSENTS: readonly Consent[] = ['NONE', 'MEASUREMENT', 'PERSONALIZATION'];

export const VISIT_TYPES: readonly EventType[] = [
  'VIEW',
  'READ',
  'CLICK',
  'DISMISS',
  'DOWNLOAD',
  'FORM_SUBMIT',
  'CONVERT',
  'IMPRESSION',
  'SHARE',
  'FORM_START',
  'FORM_ABANDON',
  'UNSUBSCRIBE',
  'NPS',
  'DECLARE',
];

/** As many visits as a request may name. */
export const MOST_VISITS = 50;

/** Neither uids nor document ids nor paths of settings can hold them. */
const PART = '~';
const NEXT = ',';

const text = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null;

const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | null =>
  values.find((each) => each === value) ?? null;

const readRef = (value: unknown): DocumentRef | null => {
  const [contentType, documentId] = text(value)?.split(PART) ?? [];
  return contentType && documentId ? { contentType, documentId } : null;
};

const readVisit = (value: string): Visited[] => {
  const ref = readRef(value);
  const type = oneOf(VISIT_TYPES, value.split(PART)[2]);
  return ref && type ? [{ ...ref, type }] : [];
};

const readSetting = (value: string): readonly [string, SettingValue][] => {
  const [path, said] = value.split(PART);
  if (!path || said === undefined || said === '') return [];
  if (said === 'true' || said === 'false') return [[path, said === 'true']];
  const number = Number(said);
  return Number.isFinite(number) ? [[path, number]] : [];
};

const list = (value: unknown): readonly string[] => text(value)?.split(NEXT) ?? [];

const wholeNumber = (value: unknown): number | null => {
  const said = text(value);
  return said !== null && /^\d{1,4}$/.test(said) ? Number(said) : null;
};

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Reads the parsed address; what it does not understand counts as not said. */
export const readSimulatorQuery = (query: Readonly<Record<string, unknown>>): SimulatorQuery => {
  const lastVisit = text(query['lastVisit']);
  return {
    journey: text(query['journey']),
    stage: text(query['stage']),
    persona: text(query['persona']),
    consent: oneOf(CONSENTS, query['consent']) ?? 'NONE',
    locale: text(query['locale']),
    slot: text(query['slot']),
    seen: wholeNumber(query['seen']),
    lastVisit: lastVisit !== null && DAY.test(lastVisit) ? lastVisit : null,
    current: readRef(query['current']),
    history: list(query['history']).flatMap(readVisit).slice(-MOST_VISITS),
    about: readRef(query['about']),
    settings: Object.fromEntries(list(query['settings']).flatMap(readSetting)),
  };
};

const writeRef = ({ contentType, documentId }: DocumentRef): string =>
  [contentType, documentId].join(PART);

const WRITERS: {
  readonly [Name in keyof SimulatorQuery]: (value: SimulatorQuery[Name]) => string | null;
} = {
  journey: (value) => value,
  stage: (value) => value,
  persona: (value) => value,
  consent: (value) => (value === 'NONE' ? null : value),
  locale: (value) => value,
  slot: (value) => value,
  seen: (value) => (value === null ? null : String(value)),
  lastVisit: (value) => value,
  current: (value) => value && writeRef(value),
  history: (visits) => visits.map((visit) => writeRef(visit) + PART + visit.type).join(NEXT),
  about: (value) => value && writeRef(value),
  settings: (settings) =>
    Object.entries(settings)
      .map(([path, value]) => path + PART + String(value))
      .join(NEXT),
};

const written = <Name extends keyof SimulatorQuery>(
  name: Name,
  changes: Partial<SimulatorQuery>
): string | undefined => {
  const value = changes[name];
  return value === undefined ? undefined : WRITERS[name](value) || undefined;
};

/** The parameters for a part of the state; undefined takes a parameter out of the address. */
export const writeSimulatorQuery = (
  changes: Partial<SimulatorQuery>
): Readonly<Record<string, string | undefined>> =>
  Object.fromEntries(
    (Object.keys(changes) as (keyof SimulatorQuery)[]).map((name) => [name, written(name, changes)])
  );

/** Address of the page in a state. */
export const simulatorUrl = (state: Partial<SimulatorQuery>): string => {
  const params = Object.entries(writeSimulatorQuery(state)).filter(
    (entry): entry is [string, string] => entry[1] !== undefined
  );
  return `${pageUrl('simulator')}?${new URLSearchParams(params).toString()}`;
};
