import type { Finding } from '../contract';
import { halfTaggedEntry } from './rules/half-tagged-entry';
import { personaWithoutContent } from './rules/persona-without-content';
import type { RuleFacts } from './rules/rule';
import { stageWithoutRole } from './rules/stage-without-role';
import { untaggedEntry } from './rules/untagged-entry';

/** Errors first. Within a rule: stages and personas as in the journey, entries as they were listed. */
const RULES: readonly ((facts: RuleFacts) => Finding[])[] = [
  stageWithoutRole,
  personaWithoutContent,
  halfTaggedEntry,
  untaggedEntry,
];

/** Everything that the rules have to say, in an order that depends on the facts alone. */
export const listFindings = (facts: RuleFacts): Finding[] => RULES.flatMap((rule) => rule(facts));
