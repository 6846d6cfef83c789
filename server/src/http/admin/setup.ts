/** The setup page: the state of the site, and how far its administrators got. */
import { progressInputSchema, publicRightsSchema } from '../../setup/contract';
import { mappingCheckSchema } from '../../tagging/candidate-contract';
import { inputError, parseInput } from '../../strapi/errors';
import { createController, type Action } from '../controller';

const find: Action = async ({ ctx, funnel: { setup } }) => {
  ctx.body = { data: await setup.read() };
};

const update: Action = async ({ ctx, funnel: { setup } }) => {
  const input = parseInput(progressInputSchema, ctx.request.body);
  ctx.body = { data: await setup.saveProgress(input) };
};

/** Only what the state lists can be granted. */
const grantPublic: Action = async ({ ctx, funnel: { setup } }) => {
  const { actions } = parseInput(publicRightsSchema, ctx.request.body);
  ctx.body = { data: await setup.grantPublicRights(actions) };
};

const findContentTypes: Action = async ({ ctx, funnel: { tagging } }) => {
  ctx.body = { data: await tagging.listCandidates() };
};

/** Nothing is changed. */
const checkContentType: Action = ({ ctx, funnel: { tagging } }) => {
  const problems = tagging.checkCandidate(parseInput(mappingCheckSchema, ctx.request.body));
  if (problems === null) {
    throw inputError([{ field: 'contentType', message: 'is no content type that may take part' }]);
  }
  ctx.body = { data: problems };
};

export default createController({
  find,
  update,
  grantPublic,
  findContentTypes,
  checkContentType,
});
