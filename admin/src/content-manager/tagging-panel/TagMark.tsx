import { Dot } from '../../ui/Dot';
import { Portrait } from '../../ui/Portrait';
import type { TagOption } from './tag-fields';

/** What stands before the name of a tag: a stage's colour, a persona's portrait. */
export const TagMark = ({ tag }: { readonly tag: TagOption }) => {
  if (tag.color !== undefined) return <Dot color={tag.color} />;
  return tag.portrait === undefined ? null : <Portrait name={tag.name} address={tag.portrait} />;
};
