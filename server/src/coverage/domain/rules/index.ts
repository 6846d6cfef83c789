/** Every rule of the funnel lint. */
import { askTooEarly } from './ask-too-early';
import { brokenNextStep } from './broken-next-step';
import { deadEndLeadMagnet } from './dead-end-lead-magnet';
import { expectedKindMissing } from './expected-kind-missing';
import { formatNotPreferred } from './format-not-preferred';
import { frictionWithoutOwner } from './friction-without-owner';
import { halfTaggedEntry } from './half-tagged-entry';
import { localeMissing } from './locale-missing';
import { loopWithoutExit } from './loop-without-exit';
import { noWayForward } from './no-way-forward';
import { overtaggedEntry } from './overtagged-entry';
import { personaWithoutContent } from './persona-without-content';
import { personaWithoutEvidence } from './persona-without-evidence';
import { phaseWithoutContent } from './phase-without-content';
import type { EntryRule, ModelRule } from './rule';
import { stageGoingStale } from './stage-going-stale';
import { stageWithoutRole } from './stage-without-role';
import { staleEntry } from './stale-entry';
import { tooManyAsks } from './too-many-asks';
import { touchpointOnlyNegative } from './touchpoint-only-negative';
import { touchpointWithoutContent } from './touchpoint-without-content';
import { unreachableStage } from './unreachable-stage';
import { untaggedEntry } from './untagged-entry';

export const ENTRY_RULES: readonly EntryRule[] = [
  deadEndLeadMagnet,
  brokenNextStep,
  askTooEarly,
  tooManyAsks,
  halfTaggedEntry,
  untaggedEntry,
  overtaggedEntry,
  staleEntry,
  localeMissing,
];

export const MODEL_RULES: readonly ModelRule[] = [
  stageWithoutRole,
  expectedKindMissing,
  personaWithoutContent,
  phaseWithoutContent,
  noWayForward,
  unreachableStage,
  loopWithoutExit,
  stageGoingStale,
  personaWithoutEvidence,
  formatNotPreferred,
  frictionWithoutOwner,
  touchpointOnlyNegative,
  touchpointWithoutContent,
];
