import type { Job, JobAnswer } from '../../jobs/contract';

const toText = (time: number | null): string | null =>
  time === null ? null : new Date(time).toISOString();

/** A job as it leaves: times as text, as everywhere in HTTP, and nothing of what it works with. */
export const presentJob = ({
  input: _,
  startedBy: _who,
  createdAt,
  finishedAt,
  ...job
}: Job): JobAnswer => ({
  ...job,
  createdAt: new Date(createdAt).toISOString(),
  finishedAt: toText(finishedAt),
});
