import * as React from 'react';
import { useIntl } from 'react-intl';
import { useFunnelClient, type TagChoicesAnswer } from './use-funnel-client';
import { useRequest, type Request } from './use-request';
import type { MadeTag } from './use-tag-maker';

export interface TagChoicesRequest extends Request<TagChoicesAnswer> {
  /** Offers a tag that was made since the answer. */
  readonly addMade: (tag: MadeTag) => void;
}

interface Made {
  /** What was there when they were made. */
  readonly answer: TagChoicesAnswer | undefined;
  readonly tags: readonly MadeTag[];
}

const withMade = (answer: TagChoicesAnswer, made: readonly MadeTag[]): TagChoicesAnswer => {
  const of = (field: MadeTag['field']) => made.filter((tag) => tag.field === field);
  const personas = of('funnelPersonas').map((tag) => ({ ...tag, active: true, portrait: null }));
  return {
    ...answer,
    personas: [...answer.personas, ...personas],
    touchpoints: [...answer.touchpoints, ...of('funnelTouchpoints')],
  };
};

/** What may be chosen as tags of a content type, named in the panel's language. */
export const useTagChoices = (contentType: string): TagChoicesRequest => {
  const client = useFunnelClient();
  const { locale } = useIntl();
  const load = React.useCallback(
    () => client.readTagChoices({ contentType, language: locale }),
    [client, contentType, locale]
  );
  const { data: answer, ...request } = useRequest(load);
  // Those of an earlier answer are part of the next.
  const [made, setMade] = React.useState<Made>({ answer: undefined, tags: [] });
  const data = React.useMemo(
    () => (answer && made.answer === answer ? withMade(answer, made.tags) : answer),
    [answer, made]
  );
  const addMade = (tag: MadeTag): void =>
    setMade((last) => ({ answer, tags: [...(last.answer === answer ? last.tags : []), tag] }));
  return { ...request, data, addMade };
};
