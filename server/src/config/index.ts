import { configSchema, type FunnelConfig, type PluginConfig } from './contract';
import { describeIssues } from './describe-issues';

export { describeIssues };

/**
 * Strapi's shape of a plugin configuration. The validator stops the boot with one sentence per
 * problem: the option, its value and what is allowed.
 */
export default {
  default: (): PluginConfig => ({}),
  validator(config: unknown): void {
    const parsed = configSchema.safeParse(config);
    if (!parsed.success) {
      throw new Error(
        `Content Funnel: wrong configuration.\n${describeIssues(parsed.error.issues, config).join('\n')}`
      );
    }
  },
};

/** The configuration with every default filled in. @throws ZodError when it was never validated. */
export const resolveConfig = (config: unknown): FunnelConfig => configSchema.parse(config);
