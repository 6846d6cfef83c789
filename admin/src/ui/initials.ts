/** The first letters of a name's first and last word. Pure. */
export const initialsOf = (name: string): string => {
  const words = name.split(/\s+/).filter((word) => word !== '');
  const letters = words.map((word) => [...word][0] ?? '');
  return [...letters.slice(0, 1), ...letters.slice(1).slice(-1)].join('').toUpperCase();
};
