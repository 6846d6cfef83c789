/**
 * What a GraphQL document would cost to validate, counted before anybody validates it.
 *
 * Sources of the costs, all read in graphql-js 16 and graphql-depth-limit 1.1: rules that walk a
 * fragment again at each spread (depth limit), compare every pair of fields with one response name
 * and every pair of fragments (OverlappingFieldsCanBeMerged), or collect the fragments and variable
 * usages of each operation anew (NoUndefinedVariables, NoUnusedVariables, VariablesInAllowedPosition).
 * A cycle or a missing fragment makes the depth limit throw, which is answered as 500.
 *
 * The count itself takes a step for each node of the document and for each expanded selection, of
 * which it allows `maxSelections`: it is linear in the document, whatever its shape.
 */
import type {
  ArgumentNode,
  DefinitionNode,
  DirectiveNode,
  DocumentNode,
  FragmentDefinitionNode,
  OperationDefinitionNode,
  SelectionSetNode,
  TypeNode,
  ValueNode,
} from 'graphql';
import { countComparisons } from './graphql-guard-comparisons';

/** Selections, fragments and values inside one another; real queries stay below 30. */
const MAX_NESTING = 200;
/** `[[Int]]` is two. */
const MAX_TYPE_NESTING = 16;
/** The same name given again in one list of arguments, variables or input fields. */
const MAX_REPEATED_NAMES = 10;
const MAX_VARIABLES = 1000;
/** For each unknown type, graphql-js compares its name with that of every type of the schema. */
const MAX_UNKNOWN_TYPES = 5;
/** Comparisons allowed for each allowed selection. */
const COMPARISONS_PER_SELECTION = 25;

export interface GuardLimits {
  /** Selections, directives and uses of variables once every fragment is written out. */
  readonly maxSelections: number;
  /** Root fields out of `rootFields` in one operation, aliases included. */
  readonly maxRootFields: number;
  readonly rootFields: ReadonlySet<string>;
}

/** Whether the schema has a type of that name. */
export type KnowsType = (name: string) => boolean;

export type GuardVerdict = {
  /** Nodes and expanded selections that were looked at. */
  readonly steps: number;
} & (
  | { readonly ok: true; readonly selections: number; readonly comparisons: number }
  /** A sentence for the caller. */
  | { readonly ok: false; readonly reason: string }
);

interface Size {
  /** Expanded selections below this point. */
  readonly selections: number;
  /** Levels below this point. */
  readonly height: number;
}

class Refusal extends Error {}

const refuse = (reason: string): never => {
  throw new Refusal(reason);
};

const checkNesting = (level: number): void => {
  if (level > MAX_NESTING) refuse(`The document is nested deeper than ${MAX_NESTING} levels.`);
};

/** One document is measured by one of these; fragments are measured once each. */
class Measurer {
  steps = 0;
  private unknownTypes = 0;
  private readonly fragments = new Map<string, FragmentDefinitionNode>();
  private readonly sizes = new Map<string, Size>();
  private readonly open = new Set<string>();

  constructor(
    private readonly limits: GuardLimits,
    private readonly knowsType: KnowsType
  ) {}

  measure(document: DocumentNode): { selections: number; comparisons: number } {
    const operations = this.sort(document.definitions);
    let selections = 0;
    for (const operation of operations) {
      this.checkVariables(operation);
      selections += this.usesInDirectives(operation.directives);
      selections += this.sizeOfSet(operation.selectionSet, 1).selections;
      this.checkSelections(selections);
    }
    for (const name of this.fragments.keys()) {
      if (!this.sizes.has(name)) refuse(`Fragment "${name}" is never used.`);
    }
    return { selections, comparisons: this.compare(operations) };
  }

  /** Fills the table of fragments and hands out the operations. */
  private sort(definitions: readonly DefinitionNode[]): OperationDefinitionNode[] {
    const operations: OperationDefinitionNode[] = [];
    for (const definition of definitions) {
      this.steps += 1;
      if (definition.kind === 'OperationDefinition') operations.push(definition);
      else if (definition.kind !== 'FragmentDefinition') {
        refuse('The document defines types; only operations and fragments can be executed.');
      } else if (this.fragments.has(definition.name.value)) {
        refuse(`There can be only one fragment named "${definition.name.value}".`);
      } else this.fragments.set(definition.name.value, definition);
    }
    return operations;
  }

  private compare(operations: readonly OperationDefinitionNode[]): number {
    const { maxSelections, maxRootFields, rootFields } = this.limits;
    const maxComparisons = maxSelections * COMPARISONS_PER_SELECTION;
    let comparisons = 0;
    for (const { selectionSet } of operations) {
      const counted = countComparisons(selectionSet, {
        fragment: (name) => this.fragments.get(name)?.selectionSet,
        watched: rootFields,
        maxComparisons: maxComparisons - comparisons,
      });
      this.steps += counted.steps;
      comparisons += counted.comparisons;
      if (comparisons > maxComparisons) {
        refuse('The document selects the same fields or spreads fragments side by side too often.');
      }
      if (counted.watched > maxRootFields) {
        refuse(`At most ${maxRootFields} of the fields ${[...rootFields].join(', ')} at once.`);
      }
    }
    return comparisons;
  }

  private checkSelections(selections: number): void {
    if (selections > this.limits.maxSelections) {
      refuse(
        `The document has more than ${this.limits.maxSelections} selections once its fragments are written out.`
      );
    }
  }

  private sizeOfFragment(name: string, level: number): Size {
    const known = this.sizes.get(name);
    if (known) {
      checkNesting(level + known.height);
      return known;
    }
    const fragment = this.fragments.get(name);
    if (!fragment) return refuse(`Unknown fragment "${name}".`);
    if (this.open.has(name)) refuse(`Cannot spread fragment "${name}" within itself.`);
    this.open.add(name);
    const uses = this.usesInDirectives(fragment.directives);
    this.checkTypeName(fragment.typeCondition.name.value);
    const { selections, height } = this.sizeOfSet(fragment.selectionSet, level);
    this.open.delete(name);
    const size = { selections: selections + uses, height };
    this.sizes.set(name, size);
    return size;
  }

  private sizeOfSet(set: SelectionSetNode, level: number): Size {
    checkNesting(level);
    let selections = 0;
    let height = 0;
    for (const selection of set.selections) {
      this.steps += 1;
      selections += 1 + this.usesInDirectives(selection.directives);
      if (selection.kind === 'Field') selections += this.usesInArguments(selection.arguments);
      else if (selection.kind === 'InlineFragment' && selection.typeCondition) {
        this.checkTypeName(selection.typeCondition.name.value);
      }
      const below =
        selection.kind === 'FragmentSpread'
          ? this.sizeOfFragment(selection.name.value, level + 1)
          : selection.selectionSet && this.sizeOfSet(selection.selectionSet, level + 1);
      if (below) {
        selections += below.selections;
        height = Math.max(height, below.height + 1);
      }
      this.checkSelections(selections);
    }
    return { selections, height };
  }

  private checkVariables({ variableDefinitions = [] }: OperationDefinitionNode): void {
    if (variableDefinitions.length > MAX_VARIABLES) {
      refuse(`An operation may have at most ${MAX_VARIABLES} variables.`);
    }
    this.checkNames(variableDefinitions.map(({ variable }) => variable.name.value));
    for (const { type, defaultValue, directives } of variableDefinitions) {
      this.checkType(type);
      if (defaultValue) this.usesInValue(defaultValue, 1);
      this.usesInDirectives(directives);
    }
  }

  private checkType(type: TypeNode): void {
    let inner = type;
    for (let lists = 0; inner.kind !== 'NamedType'; inner = inner.type) {
      this.steps += 1;
      if (inner.kind === 'ListType') lists += 1;
      if (lists > MAX_TYPE_NESTING) refuse('The type of a variable is nested too deeply.');
    }
    this.checkTypeName(inner.name.value);
  }

  private checkTypeName(name: string): void {
    if (!this.knowsType(name)) this.unknownTypes += 1;
    if (this.unknownTypes > MAX_UNKNOWN_TYPES) refuse(`Unknown type "${name}".`);
  }

  private checkNames(names: readonly string[]): void {
    this.steps += names.length;
    if (names.length - new Set(names).size > MAX_REPEATED_NAMES) {
      refuse('The same name is given many times in one list.');
    }
  }

  /** Directives are selections of a kind, and their arguments may use variables. */
  private usesInDirectives(directives: readonly DirectiveNode[] = []): number {
    let uses = 0;
    for (const directive of directives) uses += 1 + this.usesInArguments(directive.arguments);
    return uses;
  }

  private usesInArguments(args: readonly ArgumentNode[] = []): number {
    if (args.length > 1) this.checkNames(args.map(({ name }) => name.value));
    let uses = 0;
    for (const { value } of args) uses += this.usesInValue(value, 1);
    return uses;
  }

  private usesInValue(value: ValueNode, level: number): number {
    this.steps += 1;
    checkNesting(level);
    if (value.kind === 'Variable') return 1;
    let uses = 0;
    if (value.kind === 'ListValue') {
      for (const inner of value.values) uses += this.usesInValue(inner, level + 1);
    }
    if (value.kind === 'ObjectValue') {
      this.checkNames(value.fields.map(({ name }) => name.value));
      for (const field of value.fields) uses += this.usesInValue(field.value, level + 1);
    }
    return uses;
  }
}

/** Pure: the same document, limits and schema give the same verdict. */
export const measureDocument = (
  document: DocumentNode,
  limits: GuardLimits,
  knowsType: KnowsType
): GuardVerdict => {
  const measurer = new Measurer(limits, knowsType);
  try {
    const { selections, comparisons } = measurer.measure(document);
    return { ok: true, steps: measurer.steps, selections, comparisons };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ok: false, steps: measurer.steps, reason: error.message };
  }
};
