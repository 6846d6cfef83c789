/** The words of a title, for comparing titles: lower case, punctuation aside. */
export const titleWords = (title: string): ReadonlySet<string> =>
  new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
