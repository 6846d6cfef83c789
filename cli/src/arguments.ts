import { parseArgs } from 'node:util';
import type { Arguments, Command } from './command';

export type Parsed =
  | { readonly ok: true; readonly arguments: Arguments }
  | { readonly ok: false; readonly message: string };

/** Checks the words of a call against what the command takes; a wrong one is named. */
export const parseArguments = (command: Command, argv: readonly string[]): Parsed => {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        command.flags.map((flag) => [flag, { type: 'boolean' as const }])
      ),
    });
    if (positionals.length !== command.positional.length) {
      const wanted = command.positional.map((word) => `<${word}>`).join(' ') || 'no arguments';
      return { ok: false, message: `takes ${wanted}, got ${positionals.length}` };
    }
    const flags = Object.fromEntries(
      command.flags.map((flag) => [flag, (values as Record<string, unknown>)[flag] === true])
    );
    return { ok: true, arguments: { positional: positionals, flags } };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
};
