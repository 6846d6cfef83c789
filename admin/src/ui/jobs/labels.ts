/** What jobs say of themselves; total over the contract's types. */
import type { JobState } from '../../../../server/src/jobs/contract';
import type { SkipReason } from '../../../../server/src/tagging/bulk-contract';
import { message, type Message } from '../../translations/message';

export const JOB_STATES: Readonly<Record<JobState, Message>> = {
  queued: message('jobs.state.queued'),
  running: message('jobs.state.running'),
  finished: message('jobs.state.finished'),
  cancelled: message('jobs.state.cancelled'),
  failed: message('jobs.state.failed'),
};

/** By the name under which the server keeps them; a later one may be unknown here. */
export const JOB_KINDS: Readonly<Partial<Record<string, Message>>> = {
  'bulk-tag': message('jobs.kind.bulk'),
  'hand-over-tags': message('jobs.kind.handOver'),
  'import-tags': message('jobs.kind.import'),
};

const SKIP_REASONS: Readonly<Record<SkipReason, Message>> = {
  missing: message('jobs.skip.missing'),
  'not-allowed': message('jobs.skip.notAllowed'),
  'not-allowed-to-publish': message('jobs.skip.notAllowedToPublish'),
  failed: message('jobs.skip.failed'),
};

/** Why an item was left as it was. */
export const skipReason = (reason: string | null): Message =>
  reason !== null && Object.hasOwn(SKIP_REASONS, reason)
    ? SKIP_REASONS[reason as SkipReason]
    : SKIP_REASONS.failed;
