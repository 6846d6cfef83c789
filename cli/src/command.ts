import type { App } from './open-app';

export interface Arguments {
  readonly positional: readonly string[];
  readonly flags: Readonly<Record<string, boolean>>;
  /** Those that were given. */
  readonly options: Readonly<Partial<Record<string, string>>>;
}

export interface Outcome {
  /** What goes to stdout; ends with a line break. */
  readonly report: string;
  /** True: exit code 1. */
  readonly found: boolean;
}

export interface Command {
  readonly summary: string;
  readonly usage: string;
  readonly flags: readonly string[];
  /** Options with a value, by name: what is allowed; null: any text. */
  readonly options: Readonly<Record<string, readonly string[] | null>>;
  /** Names of the positional arguments, all of them required. */
  readonly positional: readonly string[];
  run(app: App, args: Arguments): Promise<Outcome>;
}
