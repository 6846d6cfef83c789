/**
 * Names of the vocabulary in the interface. Each table is total over the contract's type, so a new
 * word there does not compile until it has a name here.
 */
import type {
  Ask,
  Channel,
  Evidence,
  Role,
  TransitionKind,
} from '../../../server/src/taxonomy/contract';
import { message, type Message } from '../translations/message';
import type { ColumnOption } from '../ui/record-list/record-format';

export const ROLE_NAMES: Readonly<Record<Role, Message>> = {
  ARTICLE: message('role.article'),
  LEAD_MAGNET: message('role.leadMagnet'),
  CTA: message('role.cta'),
};

export const ASK_NAMES: Readonly<Record<Ask, Message>> = {
  NONE: message('ask.none'),
  CLICK: message('ask.click'),
  EMAIL: message('ask.email'),
  FORM: message('ask.form'),
  MEETING: message('ask.meeting'),
  PURCHASE: message('ask.purchase'),
};

export const TRANSITION_NAMES: Readonly<Record<TransitionKind, Message>> = {
  FORWARD: message('transition.forward'),
  SKIP: message('transition.skip'),
  LOOP: message('transition.loop'),
  RETURN: message('transition.return'),
};

export const EVIDENCE_NAMES: Readonly<Record<Evidence['sourceType'], Message>> = {
  interview: message('evidence.interview'),
  survey: message('evidence.survey'),
  analytics: message('evidence.analytics'),
  other: message('evidence.other'),
};

export const CHANNEL_NAMES: Readonly<Record<Channel, Message>> = {
  search: message('channel.search'),
  social: message('channel.social'),
  ads: message('channel.ads'),
  email: message('channel.email'),
  website: message('channel.website'),
  'home-page': message('channel.home-page'),
  referral: message('channel.referral'),
  community: message('channel.community'),
  event: message('channel.event'),
  sales: message('channel.sales'),
  demo: message('channel.demo'),
  support: message('channel.support'),
  'in-product': message('channel.in-product'),
  other: message('channel.other'),
};

/** The options of a select over one of the tables. */
export const optionsOf = (names: Readonly<Record<string, Message>>): readonly ColumnOption[] =>
  Object.entries(names).map(([value, label]) => ({ value, label }));
