/** Names of what a slot is made of. Settings that are new go by their own name. */
import type { FallbackLevel } from './slot-form';
import type { SlotSource } from '../../../../server/src/slots/contract';
import { message, type Message } from '../../translations/message';

export const SOURCE_NAMES: Readonly<Record<SlotSource, Message>> = {
  CONFIGURATION: message('slots.owner.CONFIGURATION'),
  ADMIN: message('slots.owner.ADMIN'),
  BUILT_IN: message('slots.owner.BUILT_IN'),
};

export const LEVEL_NAMES: Readonly<Record<FallbackLevel, Message>> = {
  STAGE_ANY_PERSONA: message('fallback.STAGE_ANY_PERSONA'),
  PERSONA_ANY_STAGE: message('fallback.PERSONA_ANY_STAGE'),
  JOURNEY: message('fallback.JOURNEY'),
  POPULAR: message('fallback.POPULAR'),
  LATEST: message('fallback.LATEST'),
};
