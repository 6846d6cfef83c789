/** A slot as its form has it: what the site decides is null there. Pure. */
import type { SlotConfig } from '../../../../server/src/config/contract';
import type { Slot } from '../../../../server/src/slots/contract';

export type FallbackLevel = SlotConfig['fallback'][number];

type Open<Values> = { readonly [Name in keyof Values]: Values[Name] | null };

export interface SlotForm {
  readonly settings: Omit<SlotConfig, 'weights' | 'pacing' | 'mix'> & {
    readonly weights: Open<SlotConfig['weights']>;
    readonly pacing: Open<SlotConfig['pacing']>;
    readonly mix: Open<SlotConfig['mix']>;
  };
}

/** Of a slot of which nothing is said. */
const NOTHING_SAID: SlotConfig = {
  roles: ['ARTICLE', 'LEAD_MAGNET', 'CTA'],
  count: 3,
  touchpoint: null,
  weights: {},
  pacing: {},
  fallback: ['STAGE_ANY_PERSONA', 'PERSONA_ANY_STAGE', 'JOURNEY', 'POPULAR', 'LATEST'],
  localeFallback: [],
  pins: [],
  exclusions: [],
  diversity: null,
  mix: {},
};

/** A key that is free: nothing is saved of it yet. */
export const newSlot = (key: string): Slot => ({
  ...{ key, settings: NOTHING_SAID, revision: 0, source: 'ADMIN', isBuiltIn: false },
});

export const toForm = ({ settings }: Slot): SlotForm => ({ settings });

const said = <Values extends object>(values: Open<Values>): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as Values;

/** What is sent: nothing for what the site decides. */
export const fromForm = ({ settings }: SlotForm): SlotConfig => ({
  ...settings,
  weights: said(settings.weights),
  pacing: said(settings.pacing),
  mix: said(settings.mix),
});
