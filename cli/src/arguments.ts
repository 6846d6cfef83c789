import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command';

export type Parsed =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly message: string };

const problemOf = (command: Command, { positional, options }: Arguments): string | null => {
  if (positional.length !== command.positional.length) {
    const wanted = command.positional.map((word) => `<${word}>`).join(' ') || 'no arguments';
    return `takes ${wanted}, got ${positional.length}`;
  }
  for (const [name, allowed] of Object.entries(command.options)) {
    const value = options[name];
    if (value === undefined || allowed === null || allowed.includes(value)) continue;
    return `--${name} is "${value}"; allowed: ${allowed.join(', ')}`;
  }
  return null;
};

/** Checks the words of a call against what the command takes; a wrong one is named. */
export const parseArguments = (command: Command, argv: readonly string[]): Parsed => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries([
        ...command.flags.map((flag) => [flag, { type: 'boolean' as const }] as const),
        ...Object.keys(command.options).map((name) => [name, { type: 'string' as const }] as const),
      ]),
    });
    const given = values as Readonly<Record<string, string | boolean | undefined>>;
    const parsed: Arguments = {
      positional: positionals,
      flags: Object.fromEntries(command.flags.map((flag) => [flag, given[flag] === true])),
      options: Object.fromEntries(
        Object.keys(command.options).flatMap((name) => {
          const value = given[name];
          return typeof value === 'string' ? [[name, value]] : [];
        })
      ),
    };
    const message = problemOf(command, parsed);
    return message === null ? { ok: true, arguments: parsed } : { ok: false, message };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};
