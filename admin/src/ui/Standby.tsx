import { styled } from 'styled-components';

/**
 * Waits for something to say: it must be there before its words are, to be heard, and leaves no gap
 * until then.
 */
export const Standby = styled.div<{ $idle: boolean }>`
  ${({ $idle }) => ($idle ? 'position: absolute;' : '')}
`;
