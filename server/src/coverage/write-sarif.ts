import type { Coverage, Finding } from './contract';
import { DEFAULT_SEVERITIES, FINDING_RULES, type Severity } from './rules-contract';

const LEVELS: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  ERROR: 'error',
  WARNING: 'warning',
  INFO: 'note',
};

/** What a finding is about, in the form in which settings exempt it. */
const nameOf = (
  journey: string,
  { ref, stage, persona, touchpoint, rule }: Finding
): { readonly name: string; readonly kind: string } => {
  if (ref) return { name: `${ref.contentType}:${ref.documentId}`, kind: 'entry' };
  if (stage !== null) return { name: `stage:${journey}/${stage}`, kind: 'stage' };
  if (persona !== null) return { name: `persona:${persona}`, kind: 'persona' };
  if (touchpoint !== null) return { name: `touchpoint:${touchpoint}`, kind: 'touchpoint' };
  return { name: rule, kind: 'journey' };
};

/**
 * Content lies in no file, but services that show SARIF, GitHub's among them, refuse a result
 * without one: the name of what it is about stands for it.
 */
const locate = (journey: string, finding: Finding): object => {
  const { name, kind } = nameOf(journey, finding);
  return {
    physicalLocation: {
      artifactLocation: { uri: name.split(/[:/]+/).map(encodeURIComponent).join('/') },
      region: { startLine: 1 },
    },
    logicalLocations: [{ fullyQualifiedName: name, kind }],
  };
};

/** SARIF 2.1.0, for the code scanning of a CI; a finding keeps its fingerprint from run to run. */
export const writeSarif = ({ journey, findings }: Coverage): string => {
  const rules = FINDING_RULES.map((id) => ({
    id,
    shortDescription: { text: id.replaceAll('-', ' ') },
    defaultConfiguration: { level: LEVELS[DEFAULT_SEVERITIES[id]] },
  }));
  const results = findings.map((finding) => ({
    ruleId: finding.rule,
    ruleIndex: FINDING_RULES.indexOf(finding.rule),
    level: LEVELS[finding.severity],
    message: { text: `${finding.message} ${finding.advice}` },
    locations: [locate(journey, finding)],
    partialFingerprints: { 'contentFunnelFinding/v1': finding.id },
  }));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ tool: { driver: { name: 'content-funnel', rules } }, results }],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};
