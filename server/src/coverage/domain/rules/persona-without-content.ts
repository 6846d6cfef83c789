import type { Finding } from '../../contract';
import type { RuleFacts } from './rule';

/** Personas that nothing published reaches, not even an entry meant for everyone. */
export const personaWithoutContent = ({ scope, tally, texts }: RuleFacts): Finding[] =>
  scope.personas.flatMap(({ key, name }, persona): Finding[] => {
    const { published, draft } = tally.count(tally.lines.persona(persona));
    if (published > 0) return [];
    return [
      {
        rule: 'persona-without-content',
        severity: 'ERROR',
        ...texts.personaWithoutContent(name, draft),
        stage: null,
        persona: key,
        touchpoint: null,
        ref: null,
        title: null,
      },
    ];
  });
