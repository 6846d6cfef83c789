import { Drag } from '@strapi/icons';
import { styled } from 'styled-components';

const Place = styled.span`
  cursor: grab;
  display: inline-flex;
  flex: none;
  padding: ${({ theme }) => theme.spaces[1]};

  svg {
    fill: ${({ theme }) => theme.colors.neutral500};
    height: 1.2rem;
    width: 1.2rem;
  }
`;

/** Shows that a row can be dragged; keys and buttons move it for whoever does not see this. */
export const DragHandle = () => (
  <Place aria-hidden>
    <Drag />
  </Place>
);
