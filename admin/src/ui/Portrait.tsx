import { Avatar, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { siteUrl } from '../api/ask-as-visitor';
import { initialsOf } from './initials';

export interface PortraitProps {
  readonly name: string;
  /** Relative to the site, or in full; null: the initials stand for it. */
  readonly address: string | null;
}

const Place = styled.span`
  display: inline-flex;
  flex: none;
`;

const SIZE = { width: '2.4rem', height: '2.4rem' };

/** A persona's picture beside its name, which says the same. */
export const Portrait = ({ name, address }: PortraitProps) => (
  <Place aria-hidden>
    <Avatar.Item
      style={SIZE}
      alt=""
      fallback={
        <Typography variant="sigma" textColor="neutral0">
          {initialsOf(name)}
        </Typography>
      }
      {...(address === null
        ? { delayMs: 0 }
        : { src: address.startsWith('/') ? siteUrl(address) : address })}
    />
  </Place>
);
