import { Flex, Typography, VisuallyHidden } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled, type DefaultTheme } from 'styled-components';
import type { PersonaTag, StageTag } from '../../../../server/src/tagging/contract';
import type { Message } from '../../translations/message';

type Tag = PersonaTag & Partial<StageTag>;
type Color = NonNullable<StageTag['color']>;

export interface TagBadgesProps {
  /** In order; the first is the main one. */
  readonly tags: readonly Tag[];
  /** What the first one is called. */
  readonly main: Message;
}

/** A row of the list is low: what does not fit is named on demand. */
const MAX_BADGES = 3;

type ThemeColor = keyof DefaultTheme['colors'];
/** The steps of a colour that can be read on each other, in light and in dark. */
const tint = (color: Color): ThemeColor => (color === 'neutral' ? 'neutral150' : `${color}100`);
const line = (color: Color): ThemeColor => (color === 'neutral' ? 'neutral300' : `${color}200`);
const ink = (color: Color): ThemeColor => (color === 'neutral' ? 'neutral800' : `${color}700`);

const Badge = styled.span<{ $color: Color; $isMain: boolean }>`
  background: ${({ theme, $color, $isMain }) =>
    $isMain ? theme.colors[tint($color)] : 'transparent'};
  border: 1px solid ${({ theme, $color }) => theme.colors[line($color)]};
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme, $color }) => theme.colors[ink($color)]};
  font-size: 1.2rem;
  font-weight: ${({ $isMain }) => ($isMain ? 600 : 400)};
  line-height: 1.33;
  max-width: 18rem;
  overflow: hidden;
  padding: 0.2rem 0.6rem;
  text-overflow: ellipsis;
  white-space: nowrap;
`;

/**
 * Tags in their colours. The main one is filled and bold, and says that it is the main one to those
 * who do not see it.
 */
export const TagBadges = ({ tags, main }: TagBadgesProps) => {
  const { formatMessage } = useIntl();
  if (tags.length === 0) return <Typography textColor="neutral800">-</Typography>;
  const more = tags.slice(MAX_BADGES).map(({ name }) => name);
  const mainLabel = formatMessage(main);
  return (
    <Flex gap={1}>
      {tags.slice(0, MAX_BADGES).map(({ key, name, color }, index) => (
        <Badge
          key={`${index}.${key}`}
          $color={color ?? 'neutral'}
          $isMain={index === 0}
          title={index === 0 ? `${name} (${mainLabel})` : name}
        >
          {name}
          {index === 0 ? <VisuallyHidden> ({mainLabel})</VisuallyHidden> : null}
        </Badge>
      ))}
      {more.length > 0 ? (
        <Typography variant="pi" textColor="neutral600" title={more.join(', ')}>
          <span aria-hidden>+{more.length}</span>
          <VisuallyHidden>{more.join(', ')}</VisuallyHidden>
        </Typography>
      ) : null}
    </Flex>
  );
};
