import type { Context } from '../controller';

/** Id of the signed-in administrator; the policy of every admin route has seen to it. */
export const adminIdOf = (ctx: Context): string =>
  String((ctx.state['user'] as { id: number | string }).id);
