import { runCommand } from 'strapi-plugin-content-funnel/cli';

type IsAny<T> = 0 extends 1 & T ? true : false;

export const typesAreThere: IsAny<typeof runCommand> = false;
export const run = (): Promise<number> => runCommand(['roles']);
