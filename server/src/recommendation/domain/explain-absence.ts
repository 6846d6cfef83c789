import type { Entry } from '../../catalog/contract';
import type { Item } from '../contract';
import type { Absence, AbsenceCode } from '../serving-contract';
import { isAsk } from './is-ask';
import { setScene, type Stage } from './set-scene';
import type { Request, Verdict } from './types';

const absence = (code: AbsenceCode, rest: Partial<Absence> = {}): Absence => ({
  ...{ code, rule: null, until: null, instead: [] },
  ...rest,
});

const fromVerdict = ({ code, rule, until }: Verdict): Absence =>
  absence(code, {
    rule,
    until: until === null ? null : new Date(until).toISOString(),
  });

/**
 * The first rule that keeps an entry out of an answer, in the order in which the answer is made.
 * `shown`: the items of that answer, the entry not among them. `undefined`: it is not published.
 */
export const explainAbsence = (
  entry: Entry | undefined,
  request: Request,
  stage: Stage,
  shown: readonly Item[]
): Absence => {
  if (entry === undefined) return absence('NOT_PUBLISHED');
  if (!stage.readable.has(entry.contentType)) return absence('NOT_READABLE');
  if (!request.roles.includes(entry.role)) return absence('ROLE_NOT_IN_SLOT');
  const { scene } = setScene(request, stage);
  const { pace, lists } = scene.input;
  const named = lists.name(entry);
  if (pace.isCurrent(named.id)) return absence('CURRENT');
  const withheld = pace.ofDocument(named) ?? pace.ofKind(entry);
  if (withheld) return fromVerdict(withheld);
  if (scene.level(named) === null) return absence('NO_LEVEL');
  const tooMany = pace.ofPage(entry, shown.filter(isAsk).length);
  if (tooMany) return fromVerdict(tooMany);
  return absence('OUTRANKED', { instead: shown.map(({ title }) => title) });
};
