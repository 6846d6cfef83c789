/** Setting the plugin up: what is there, what is missing, and how far somebody got. */
import type { SetupRoom } from './contract';
import { readSetup, type SetupSetting, type SiteSetup } from './read-setup';
import { readProgress, writeProgress } from './store';

export type { SiteSetup };

export const createSetupRoom = (setting: SetupSetting): SetupRoom => ({
  read: () => readSetup(setting),
  async saveProgress(input) {
    const last = await readProgress(setting.strapi);
    const { step = last.step, finished = last.finished } = input;
    const progress = { step, finished };
    await writeProgress(setting.strapi, progress);
    return progress;
  },
  grantPublicRights: (actions) => setting.site.grantPublicRights(actions),
});
