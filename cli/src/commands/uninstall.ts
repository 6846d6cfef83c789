import type { Command } from '../command';
import { writeModel } from './export-model';

interface Plan {
  readonly tables: readonly { readonly name: string; readonly rows: number }[];
  readonly permissions: number;
  readonly settings: number;
}

interface Maintenance {
  planUninstall(): Promise<Plan>;
  removeEverything(): Promise<Plan>;
}

const describe = ({ tables, permissions, settings }: Plan): string =>
  [
    ...tables.map((table) => `table ${table.name} (${table.rows} rows)`),
    `${permissions} permissions`,
    `${settings} settings`,
    '',
  ].join('\n');

/** Exports first, whatever follows: leaving must not cost anybody their research. */
export const uninstall: Command = {
  summary: 'exports the model, lists what the plugin owns; --yes removes it',
  usage: 'Usage: content-funnel uninstall [--yes]',
  flags: ['yes'],
  options: {},
  positional: [],
  async run(app, { flags }) {
    const maintenance = app.service<Maintenance>('maintenance');
    const exported = await writeModel(app, 'content-funnel-export.json');
    if (!flags['yes']) {
      const plan = await maintenance.planUninstall();
      return {
        report: `Exported ${exported}\nThis would be removed:\n${describe(plan)}\nRun again with --yes to remove it.\n`,
        found: false,
      };
    }
    const plan = await maintenance.removeEverything();
    return {
      report: `Exported ${exported}\nRemoved:\n${describe(plan)}\nNow take content-funnel out of config/plugins and package.json before the next start.\n`,
      found: false,
    };
  },
};
