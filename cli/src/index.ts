/** The command line: arguments in, use cases of the site's own Strapi, text out. */
import { parseArguments } from './arguments';
import { openApp } from './open-app';
import { audit } from './commands/audit';
import { exportModel } from './commands/export-model';
import { importModel } from './commands/import-model';
import { applyPreset } from './commands/apply-preset';
import { roles } from './commands/roles';
import { uninstall } from './commands/uninstall';
import type { Command, Outcome } from './command';

export type { Outcome } from './command';

const COMMANDS: Readonly<Record<string, Command>> = {
  audit,
  export: exportModel,
  import: importModel,
  preset: applyPreset,
  roles,
  uninstall,
};

export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

const usage = (): string =>
  [
    'Usage: content-funnel <command> [options], in the folder of a Strapi app',
    '',
    ...Object.entries(COMMANDS).map(([name, command]) => `  ${name.padEnd(10)} ${command.summary}`),
    '',
    'Exit codes: 0 clean, 1 something was found, 2 could not run.',
    '',
  ].join('\n');

/**
 * Runs one command in the current folder. Reports go to stdout, everything else to stderr.
 * @returns the exit code: 0 clean, 1 something was found, 2 could not run.
 */
export const runCommand = async (argv: readonly string[]): Promise<number> => {
  const [name, ...rest] = argv;
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(usage());
    return name === undefined ? EXIT.failed : EXIT.clean;
  }
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(`content-funnel: unknown command "${name}"\n\n${usage()}`);
    return EXIT.failed;
  }
  const parsed = parseArguments(command, rest);
  if (!parsed.ok) {
    process.stderr.write(`content-funnel ${name}: ${parsed.message}\n${command.usage}\n`);
    return EXIT.failed;
  }
  try {
    return await openApp(process.cwd(), async (app) => {
      const outcome: Outcome = await command.run(app, parsed.arguments);
      app.report(outcome.report);
      return outcome.found ? EXIT.findings : EXIT.clean;
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    process.stderr.write(`content-funnel ${name}: ${message}\n`);
    return EXIT.failed;
  }
};
