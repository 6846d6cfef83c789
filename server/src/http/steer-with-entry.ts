/**
 * Saves an entry's steering with the entry's own Save and Publish: the form carries it under a name
 * of ours. It is taken out before the Content Manager looks at the form, and saved in one
 * transaction with the entry.
 */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { getFunnel } from '../strapi/compose';
import { onlyDocument, rightOnDocument } from '../strapi/document-rights';
import { parseInput } from '../strapi/errors';
import { adminActionId } from '../strapi/permissions';
import {
  STEERING_FIELD,
  steeringFormSchema,
  type DocumentRef,
  type SteeringForm,
} from '../tagging/contract';
import type { SaveBothResult } from '../tagging/room-contract';
import { userAbilityOf } from './admin/user-ability';
import type { Context } from './controller';

type Save = (ctx: Context, next: () => Promise<void>) => Promise<unknown>;
type Saves = Readonly<Record<string, Save>>;

/** Actions of the Content Manager that save a form, and the one that reads the entry back. */
const SAVES = {
  'plugin::content-manager.collection-types': {
    saves: ['create', 'update', 'clone', 'publish'],
    read: 'findOne',
  },
  'plugin::content-manager.single-types': { saves: ['createOrUpdate', 'publish'], read: 'find' },
} as const;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Takes the steering out of the form; undefined: it carries none. */
const takeSteering = (ctx: Context): SteeringForm | undefined => {
  const request = ctx.request as { body?: unknown };
  if (!isRecord(request.body) || !(STEERING_FIELD in request.body)) return undefined;
  const { [STEERING_FIELD]: sent, ...form } = request.body;
  request.body = form;
  if (sent === null) return undefined;
  return parseInput(steeringFormSchema, sent, (name) => `${STEERING_FIELD}.${name}`);
};

/** The document that is saved; null while it has no name yet, as a new one or a clone. */
const savedDocument = async (
  strapi: Core.Strapi,
  uid: keyof typeof SAVES,
  ctx: Context
): Promise<DocumentRef | null> => {
  const { model, id } = ctx['params'] as { model: string; id?: string };
  if (uid === 'plugin::content-manager.collection-types') {
    return id === undefined ? null : { contentType: model, documentId: id };
  }
  return onlyDocument(strapi, model);
};

/** @throws PolicyError, of Strapi's 403s the one whose message reaches the reader. */
const checkRight = async (
  strapi: Core.Strapi,
  ctx: Context,
  ref: DocumentRef | null
): Promise<void> => {
  const ability = userAbilityOf(ctx);
  const may =
    ability.can(adminActionId('content.steer')) &&
    (ref === null || (await rightOnDocument(strapi, ability, 'update', ref)) === 'allowed');
  if (may) return;
  throw new errors.PolicyError(
    'Your role may not set the next steps, the pin and the exclusion of this entry'
  );
};

/** What the Content Manager answered with; null: it refused. */
const answeredDocument = (ctx: Context): DocumentRef | null => {
  const { model } = ctx['params'] as { model: string };
  const data: unknown = isRecord(ctx.body) ? ctx.body['data'] : undefined;
  if (ctx.status >= 400 || !isRecord(data) || typeof data['documentId'] !== 'string') return null;
  return { contentType: model, documentId: data['documentId'] };
};

const STALE =
  'Somebody has changed the next steps, the pin or the exclusion since you opened this entry. ' +
  'Nothing was saved: load what is there now and decide again.';

/** The form shows what is wrong with one of its fields and keeps what was typed. */
const checkSaved = (result: SaveBothResult): void => {
  if (result.ok || result.reason === 'entry-refused') return;
  const message = result.reason === 'stale' ? STALE : 'This entry does not exist any more';
  throw new errors.ValidationError(message, {
    errors: [{ path: [STEERING_FIELD], message, name: 'ValidationError' }],
  });
};

const steered =
  (strapi: Core.Strapi, uid: keyof typeof SAVES, controller: Saves, save: Save): Save =>
  async (ctx, next) => {
    const { model } = ctx['params'] as { model: string };
    const { tagging } = getFunnel(strapi);
    if (!tagging.types().some((type) => type.uid === model)) return save(ctx, next);
    const form = takeSteering(ctx);
    if (!form) return save(ctx, next);
    const { entryUnchanged, ...input } = form;
    const ref = await savedDocument(strapi, uid, ctx);
    await checkRight(strapi, ctx, ref);
    const isPublish = save === controller['publish'];
    const read = controller[SAVES[uid].read];
    const saveEntry = entryUnchanged && ref && read && !isPublish ? read : save;
    const result = await tagging.saveWithSteering({
      ref,
      input,
      saveEntry: async () => {
        await saveEntry(ctx, next);
        return answeredDocument(ctx);
      },
    });
    checkSaved(result);
    return undefined;
  };

interface ControllersRegistry {
  extend(uid: string, wrap: (controller: Saves) => Saves): unknown;
}

/** Runs in register(): routes are bound to their actions after it. */
export const steerWithEntries = (strapi: Core.Strapi): void => {
  const controllers = strapi.get('controllers') as ControllersRegistry;
  for (const [uid, { saves }] of Object.entries(SAVES)) {
    controllers.extend(uid, (controller) => ({
      ...controller,
      ...Object.fromEntries(
        saves.flatMap((name) => {
          const save = controller[name];
          return save ? [[name, steered(strapi, uid as keyof typeof SAVES, controller, save)]] : [];
        })
      ),
    }));
  }
};
