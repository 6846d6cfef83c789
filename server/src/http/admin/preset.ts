/** Journey presets: what there is to copy, and the copying. */
import { z } from 'zod';
import { PRESET_KEYS } from '../../taxonomy/preset-contract';
import { parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';

const paramsSchema = z.object({ key: z.enum(PRESET_KEYS) });

const find: Action = ({ ctx, funnel: { taxonomy } }) => {
  ctx.body = { data: taxonomy.presets() };
};

const apply: Action = async ({ ctx, funnel: { taxonomy } }) => {
  const { key } = parseInput(paramsSchema, ctx['params']);
  ctx.body = { data: await taxonomy.applyPreset(key) };
};

export default createController({ find, apply });
