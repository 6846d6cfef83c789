/** What the tagging panel offers for a content type, and what the editor may do with its tags. */
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { TAXONOMY_UIDS } from '../../taxonomy';
import {
  TAG_ATTRIBUTE_NAMES,
  type ParticipatingType,
  type TagAttribute,
  type TagRight,
} from '../../tagging/contract';
import { readableTypes } from '../../strapi/document-rights';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';
import { readQuery } from '../query-string';
import { userAbilityOf, type UserAbility } from './user-ability';

const querySchema = z.object({
  contentType: z.string().max(255),
  language: z.string().max(35).nullable(),
});

const rightTo = (ability: UserAbility, action: string, uid: string): TagRight => {
  const id = `plugin::content-manager.explorer.${action}`;
  return {
    allowed: ability.can(id, uid),
    fields: TAG_ATTRIBUTE_NAMES.filter((name) => ability.can(id, uid, name)),
  };
};

/** What somebody has to write to make a new tag of a field. */
const NEEDED = {
  funnelPersonas: { uid: TAXONOMY_UIDS.persona, attributes: ['name', 'key'] },
  funnelTouchpoints: { uid: TAXONOMY_UIDS.touchpoint, attributes: ['name', 'key', 'channel'] },
} as const;

const makeableFields = (ability: UserAbility): TagAttribute[] =>
  (Object.keys(NEEDED) as (keyof typeof NEEDED)[]).filter((field) =>
    NEEDED[field].attributes.every((name) =>
      ability.can('plugin::content-manager.explorer.create', NEEDED[field].uid, name)
    )
  );

/** The attribute that says an entry's ask, for whoever may write it. */
const writableAskField = (
  ability: UserAbility,
  { uid, askField }: ParticipatingType
): string | null =>
  askField !== undefined && ability.can('plugin::content-manager.explorer.update', uid, askField)
    ? askField
    : null;

/** Whoever may read the type sees its tags' names: those of the model are no secret to editors. */
const find: Action = async ({ ctx, funnel: { taxonomy, tagging, coverage } }) => {
  const query = readQuery(ctx.querystring, { single: ['contentType', 'language'], list: [] });
  const { contentType, language } = parseInput(querySchema, {
    contentType: query.single('contentType'),
    language: query.single('language') ?? null,
  });
  const type = tagging.types().find(({ uid }) => uid === contentType);
  if (!type) {
    const allowed = tagging.types().map(({ uid }) => uid);
    throw inputError([{ field: 'contentType', message: `allowed: ${allowed.join(', ')}` }]);
  }
  const ability = userAbilityOf(ctx);
  if (!readableTypes(ability, [contentType]).has(contentType)) throw new errors.ForbiddenError();
  ctx.body = {
    data: {
      ...(await taxonomy.readTagChoices(language)),
      rights: {
        read: rightTo(ability, 'read', contentType),
        create: rightTo(ability, 'create', contentType),
        update: rightTo(ability, 'update', contentType),
      },
      mayMake: makeableFields(ability),
      mayPublish: ability.can('plugin::content-manager.explorer.publish', contentType),
      askField: writableAskField(ability, type),
      titleField: type.fields.title,
      askAttribute: type.askField ?? null,
      role: type.role ?? null,
      roleField: type.roleField ?? null,
      roleMap: type.roleMap ?? null,
      draftAndPublish: type.draftAndPublish,
      ...(await coverage.readLintFacts()),
    },
  };
};

export default createController({ find });
