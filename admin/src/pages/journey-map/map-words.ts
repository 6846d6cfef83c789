/** The words of the maps, in the reader's language. */
import * as React from 'react';
import { useIntl } from 'react-intl';
import type { Channel, Phase, Role } from '../../../../server/src/taxonomy/contract';
import type {
  Actor,
  Emotion,
  FrictionLevel,
} from '../../../../server/src/taxonomy/detail-contract';
import { CHANNEL_NAMES, ROLE_NAMES } from '../../custom-fields/labels';
import { message, type Message, type MessageKey } from '../../translations/message';
import { PHASE_NAMES } from '../coverage/status-look';

const EMOTION_NAMES: Readonly<Record<Emotion, Message>> = {
  [-2]: message('map.emotion.veryBad'),
  [-1]: message('map.emotion.bad'),
  0: message('map.emotion.neutral'),
  1: message('map.emotion.good'),
  2: message('map.emotion.veryGood'),
};

export const LEVEL_NAMES: Readonly<Record<FrictionLevel, Message>> = {
  1: message('map.friction.low'),
  2: message('map.friction.medium'),
  3: message('map.friction.high'),
};

const ACTOR_NAMES: Readonly<Record<Actor, Message>> = {
  brand: message('map.actor.brand'),
  member: message('map.actor.member'),
  partner: message('map.actor.partner'),
};

type Values = Readonly<Record<string, string | number>>;

export interface MapWords {
  readonly say: (key: MessageKey, values?: Values) => string;
  readonly phase: (phase: Phase) => string;
  readonly channel: (channel: Channel) => string;
  readonly role: (role: Role) => string;
  readonly emotion: (emotion: Emotion) => string;
  readonly level: (level: FrictionLevel) => string;
  readonly actor: (actor: Actor) => string;
}

export const useMapWords = (): MapWords => {
  const { formatMessage } = useIntl();
  return React.useMemo(
    () => ({
      say: (key, values) => formatMessage(message(key), values),
      phase: (phase) => formatMessage(PHASE_NAMES[phase]),
      channel: (channel) => formatMessage(CHANNEL_NAMES[channel]),
      role: (role) => formatMessage(ROLE_NAMES[role]),
      emotion: (emotion) => formatMessage(EMOTION_NAMES[emotion]),
      level: (level) => formatMessage(LEVEL_NAMES[level]),
      actor: (actor) => formatMessage(ACTOR_NAMES[actor]),
    }),
    [formatMessage]
  );
};
