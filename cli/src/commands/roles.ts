import type { RoleLack } from '../../../server/src/tagging/contract';
import type { TaggingRoom } from '../../../server/src/tagging/room-contract';
import type { Command } from '../command';

const table = (lacks: readonly RoleLack[]): string =>
  lacks
    .map(
      (lack) => `${lack.roleName}\t${lack.contentType}\t${lack.action}\t${lack.fields.join(', ')}\n`
    )
    .join('');

/** Roles that were there before the plugin list fields by name and lack the tag fields. */
export const roles: Command = {
  summary: 'shows the roles that lack the tag fields; --grant adds them',
  usage: 'Usage: content-funnel roles [--grant]',
  flags: ['grant'],
  options: {},
  positional: [],
  async run(app, { flags }) {
    const tagging = app.service<TaggingRoom>('tagging');
    if (flags['grant']) {
      const granted = await tagging.grantRoles();
      return {
        report: granted.length === 0 ? 'Nothing to grant.\n' : `Granted:\n${table(granted)}`,
        found: false,
      };
    }
    const lacks = await tagging.lackingRoles();
    if (lacks.length === 0) return { report: 'No role lacks a tag field.\n', found: false };
    return {
      report: `Role\tContent type\tAction\tLacks\n${table(lacks)}\nAdd them with: content-funnel roles --grant\n`,
      found: true,
    };
  },
};
