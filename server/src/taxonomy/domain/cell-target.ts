import type { ExpectedContent } from '../contract';
import type { CellTarget, TargetPlace } from '../target-contract';

type Expected = readonly ExpectedContent[];
type Place = Pick<TargetPlace, 'persona' | 'role'>;

const sum = (expected: Expected): number => expected.reduce((total, { count }) => total + count, 0);

const ofWholeStage = (expected: Expected, role: Place['role']): Expected =>
  expected.filter((one) => one.role === role && !one.persona);

const isOfPersona = ({ role, persona }: ExpectedContent, place: Place): boolean =>
  role === place.role && persona === place.persona;

/** The target of a cell, from what its stage expects. */
export const readTarget = (expected: Expected, place: Place): CellTarget => {
  const stage = ofWholeStage(expected, place.role);
  const kinds = stage.flatMap(({ kind, count }) => (kind ? [{ kind, count }] : []));
  if (place.persona === null) return { target: sum(stage), standard: null, kinds };
  const own = expected.findLast((one) => isOfPersona(one, place));
  return { target: own?.count ?? null, standard: Math.min(1, sum(stage)), kinds };
};

export type EditedTarget =
  | { readonly ok: true; readonly expected: Expected }
  | { readonly ok: false; readonly message: string };

const editOfStage = (
  expected: Expected,
  role: Place['role'],
  target: number | null
): EditedTarget => {
  const kinds = ofWholeStage(expected, role).filter(({ kind }) => kind);
  const least = sum(kinds);
  if (target === null) {
    return { ok: false, message: 'must be a number: a stage has no standard to go back to' };
  }
  if (target < least) {
    const names = kinds.map(({ kind, count }) => `${count} of kind "${kind}"`).join(', ');
    return {
      ok: false,
      message: `must be at least ${least}, as the stage expects ${names}: edit these in the journey first`,
    };
  }
  const others = expected.filter(
    (one) => one.role !== role || Boolean(one.persona) || Boolean(one.kind)
  );
  const rest = target - least;
  return { ok: true, expected: rest > 0 ? [...others, { role, count: rest }] : others };
};

/**
 * What a stage expects once a cell has another target. In the row of everyone it is the target of
 * the whole stage, of which the kinds that it expects are a part.
 *
 * @param target null: a persona's cell goes back to the standard
 */
export const editTarget = (
  expected: Expected,
  { persona, role }: Place,
  target: number | null
): EditedTarget => {
  if (persona === null) return editOfStage(expected, role, target);
  const others = expected.filter((one) => !isOfPersona(one, { persona, role }));
  return {
    ok: true,
    expected: target === null ? others : [...others, { role, persona, count: target }],
  };
};
