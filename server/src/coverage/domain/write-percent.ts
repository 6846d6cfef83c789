/** `share` from 0 to 1. */
export const writePercent = (share: number): string => `${Math.round(share * 100)} %`;
