/** Small helpers that write SDL from the constants of the contracts, so that no name stands twice. */

const described = (description: string | null): string =>
  description === null ? '' : `"${description}"\n`;

export const enumSdl = (
  name: string,
  values: readonly string[],
  description: string | null = null
): string => `${described(description)}enum ${name} { ${values.join(' ')} }`;
