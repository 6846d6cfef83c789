import { randomUUID } from 'node:crypto';
import type { CoverageRoom } from '../coverage/room-contract';
import type { TaxonomyRoom } from '../taxonomy/contract';
import type { AsOnlyOne, KeptAudit } from './contract';
import { condenseAudit } from './domain/condense-audit';
import { namePeriod } from './domain/name-period';
import type { ReportLanguage } from '../reports/contract';
import type { Schedule } from './settings-contract';
import type { SnapshotStore } from './store';

export interface ScheduleSetting {
  readonly coverage: Pick<CoverageRoom, 'auditCoverage'>;
  readonly taxonomy: Pick<TaxonomyRoom, 'read'>;
  readonly store: SnapshotStore;
  readonly schedule: Schedule;
  /** Of the findings' sentences, which are told and not kept. */
  readonly language: ReportLanguage;
  readonly asOnlyOne: AsOnlyOne;
  /** Epoch milliseconds. */
  readonly now: () => number;
}

/** A snapshot that was taken, and the one before it. */
export interface Taken {
  /** Null: there was none. */
  readonly before: KeptAudit | null;
  readonly after: KeptAudit;
  /** What the audit says of its findings, by their ids. */
  readonly sentences: ReadonlyMap<string, string>;
}

/** Null: the journey has gone, or another instance was faster. */
const takeOne = async (
  { coverage: room, store, schedule, language, now }: ScheduleSetting,
  journey: string,
  period: string
): Promise<Taken | null> => {
  const audit = await room.auditCoverage({ journey }, { language });
  if (!audit.ok) return null;
  const before = await store.findLastScheduled(journey);
  const content = condenseAudit(audit);
  const { figures } = content;
  const id = randomUUID();
  const snapshot = { id, journey, name: '', takenAt: now(), takenBy: null, period, figures };
  if (!(await store.add(snapshot, content))) return null;
  await store.removeOld(journey, schedule.keep);
  return {
    ...{ before, after: { snapshot, content } },
    sentences: new Map(audit.coverage.findings.map((finding) => [finding.id, finding.message])),
  };
};

/**
 * Takes, of each journey, the snapshot of this day, week or month, unless it is there. Of two
 * instances that ask at once one takes it; should its lease have run out meanwhile, the table lets
 * one snapshot of a period in.
 */
export const takeDueSnapshots = async (setting: ScheduleSetting): Promise<readonly Taken[]> => {
  const { taxonomy, store, schedule, asOnlyOne, now } = setting;
  const { every } = schedule;
  if (every === 'off') return [];
  const period = namePeriod(every, now());
  const lacking = async (): Promise<string[]> => {
    const { journeys } = await taxonomy.read();
    const due: string[] = [];
    for (const { key } of journeys) if (!(await store.hasPeriod(key, period))) due.push(key);
    return due;
  };
  if ((await lacking()).length === 0) return [];
  const taken = await asOnlyOne(async () => {
    const all: Taken[] = [];
    for (const journey of await lacking()) {
      const one = await takeOne(setting, journey, period);
      if (one !== null) all.push(one);
    }
    return all;
  });
  return taken ?? [];
};
