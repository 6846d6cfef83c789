/** Content types that take part, and what visitors without a token may do. */
import { publicActions } from '../../strapi/public-actions';
import { CONTENT_ACTIONS } from '../../strapi/permissions';
import { createController, type Action } from '../controller';

const find: Action = async ({ ctx, strapi, funnel: { tagging } }) => {
  const granted = await publicActions(strapi);
  ctx.body = {
    data: {
      types: tagging.types().map((type) => ({
        uid: type.uid,
        displayName: type.displayName,
        source: type.source,
        role: type.role ?? null,
        roleField: type.roleField ?? null,
        roleMap: type.roleMap ?? null,
        draftAndPublish: type.draftAndPublish,
        localized: type.localized,
        publicMayFind: granted.has(`${type.uid}.find`),
      })),
      publicActions: Object.values(CONTENT_ACTIONS).map((action) => ({
        action,
        granted: granted.has(action),
      })),
    },
  };
};

export default createController({ find });
