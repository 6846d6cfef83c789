import type { ModelFinding, ModelRule } from './rule';

/** Personas that nothing published reaches, not even an entry meant for everyone. */
export const personaWithoutContent: ModelRule = {
  rule: 'persona-without-content',
  find: ({ scope, tally, texts }) =>
    scope.personas.flatMap(({ key, name }, persona): ModelFinding[] => {
      const { published, draft } = tally.count(tally.lines.persona(persona));
      return published > 0 ? [] : [{ ...texts.personaWithoutContent(name, draft), persona: key }];
    }),
};
