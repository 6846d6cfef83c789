/** `defaults`, except where `own` says something; exact in its type where a spread is not. */
export const override = <T extends object>(
  defaults: T,
  own: { readonly [Name in keyof T]?: T[Name] | undefined }
): T => {
  const named = Object.entries(own).filter(([, value]) => value !== undefined);
  return { ...defaults, ...Object.fromEntries(named) };
};
