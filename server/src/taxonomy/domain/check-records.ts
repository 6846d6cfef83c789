import { KEY_MAX_LENGTH, KEY_PATTERN, RECORD_SHAPES, type RecordShapeName } from '../contract';

export interface RecordProblem {
  /** Attribute and place in it, for example `evidence.0.date`. */
  readonly path: readonly (string | number)[];
  readonly message: string;
}

const CUSTOM_FIELD_PREFIX = 'plugin::content-funnel.';

const shapeName = (attribute: unknown): RecordShapeName | null => {
  const customField = (attribute as { customField?: unknown } | undefined)?.customField;
  if (typeof customField !== 'string' || !customField.startsWith(CUSTOM_FIELD_PREFIX)) return null;
  const name = customField.slice(CUSTOM_FIELD_PREFIX.length);
  return name in RECORD_SHAPES ? (name as RecordShapeName) : null;
};

const keyProblem = (key: unknown): RecordProblem[] => {
  if (key === undefined) return [];
  if (typeof key === 'string' && key.length <= KEY_MAX_LENGTH && KEY_PATTERN.test(key)) return [];
  return [
    {
      path: ['key'],
      message: `key must be a slug of at most ${KEY_MAX_LENGTH} characters: lower-case letters, digits and single hyphens, for example "after-sales"`,
    },
  ];
};

/**
 * Everything that is wrong with the lists and records of one write, all problems at once. Only
 * attributes that are in `data` are looked at; null empties an attribute and is always allowed.
 */
export const checkRecords = (
  attributes: Readonly<Record<string, unknown>>,
  data: Readonly<Record<string, unknown>>
): RecordProblem[] => {
  const problems = keyProblem(data['key']);
  for (const [name, value] of Object.entries(data)) {
    const shape = shapeName(attributes[name]);
    if (shape === null || value === null || value === undefined) continue;
    const parsed = RECORD_SHAPES[shape].safeParse(value);
    if (parsed.success) continue;
    for (const issue of parsed.error.issues) {
      const path = [
        name,
        ...issue.path.map((part) => (typeof part === 'number' ? part : String(part))),
      ];
      problems.push({ path, message: `${path.join('.')}: ${issue.message}` });
    }
  }
  return problems;
};
