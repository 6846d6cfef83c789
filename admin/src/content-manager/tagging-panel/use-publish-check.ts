import * as React from 'react';
import type { PublishCheck } from '../../../../server/src/coverage/publish-check-contract';
import type { PickedEntry } from '../../../../server/src/tagging/contract';
import type { Role } from '../../../../server/src/taxonomy/contract';
import type { TagChoicesAnswer } from '../../api/use-funnel-client';
import { usePublishClient } from '../../api/use-publish-client';
import { useRequest, type Request } from '../../api/use-request';
import { useLanguage } from '../../translations/use-language';
import type { EditedEntry } from './edited-entry';
import type { Tags } from './use-saved-tags';

/** Between two keys of somebody who types, ms. */
const TYPING_MS = 500;

/** A text that is typed, once nobody types. */
const useSettled = (text: string): string => {
  const [settled, setSettled] = React.useState(text);
  React.useEffect(() => {
    const timer = setTimeout(() => setSettled(text), TYPING_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
};

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Ids hold no comma: as one text, equal lists are equal. */
const join = (ids: readonly string[] = []): string => ids.join();
const split = (ids: string): string[] => (ids === '' ? [] : ids.split(','));

export interface CheckedForm {
  readonly entry: EditedEntry;
  readonly choices: TagChoicesAnswer;
  readonly values: Readonly<Record<string, unknown>>;
  readonly tags: Tags;
  readonly role: Role | null;
  readonly steps: readonly PickedEntry[];
}

/** What the server would say of the form if it was published now; null: nothing to be asked. */
export const usePublishCheck = (form: CheckedForm): Request<PublishCheck | null> => {
  const { entry, choices, values, tags, role, steps } = form;
  const { model, documentId, isNew, locale, revision } = entry;
  const { checkPublish } = usePublishClient();
  const language = useLanguage();
  const title = useSettled(textOf(values[choices.titleField]));
  const ask = choices.askAttribute === null ? '' : textOf(values[choices.askAttribute]);
  const stages = join(tags.funnelStages);
  const personas = join(tags.funnelPersonas);
  const [leadsTo = null] = tags.funnelLeadsTo ?? [];
  const nextSteps = steps.map((step) => `${step.contentType} ${step.documentId}`).join();
  // Of an entry that nobody has begun to write there is nothing to say.
  const isAsked = choices.draftAndPublish && role !== null && (!isNew || title !== '');
  const load = React.useCallback(async (): Promise<PublishCheck | null> => {
    if (!isAsked) return null;
    return checkPublish({
      ...{ contentType: model, locale, title, role, language },
      documentId: isNew ? null : (documentId ?? null),
      ask: ask === '' ? null : ask,
      stages: split(stages),
      personas: split(personas),
      leadsTo,
      nextSteps: split(nextSteps).map((step) => {
        const [contentType = '', id = ''] = step.split(' ');
        return { contentType, documentId: id };
      }),
    });
  }, [
    checkPublish,
    isAsked,
    model,
    locale,
    title,
    role,
    language,
    isNew,
    documentId,
    ask,
    stages,
    personas,
    leadsTo,
    nextSteps,
  ]);
  return useRequest(load, revision);
};
