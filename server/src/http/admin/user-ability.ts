import type { Context } from '../controller';

/** What the signed-in administrator may do; the policy of every admin route has seen to it. */
export interface UserAbility {
  can(action: string, subject?: string, field?: string): boolean;
}

export const userAbilityOf = (ctx: Context): UserAbility => ctx.state['userAbility'] as UserAbility;
