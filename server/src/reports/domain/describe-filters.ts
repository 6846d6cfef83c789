import type { PageContent, ReportLanguage } from '../contract';
import { REPORT_WORDS } from './report-words';

interface Named {
  readonly key: string;
  readonly name: string;
}

const dayIn =
  (language: ReportLanguage) =>
  (date: string): string =>
    new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(date)
    );

/**
 * What the entries of a page are narrowed to, in words, as on the coverage page of the admin panel;
 * a key without a name stands for itself.
 */
export const describeFilters = (
  { input, axes, choices }: Pick<PageContent, 'input' | 'axes' | 'choices'>,
  language: ReportLanguage
): string[] => {
  const { filters: say, roles: roleNames } = REPORT_WORDS[language];
  const either = new Intl.ListFormat(language, { type: 'disjunction' });
  const day = dayIn(language);
  const part = (
    keys: readonly string[] | null | undefined,
    items: readonly Named[],
    write: (names: string) => string
  ): string[] =>
    keys && keys.length > 0
      ? [write(either.format(keys.map((key) => items.find((one) => one.key === key)?.name ?? key)))]
      : [];
  const { roles, locales, personas, contentTypes, formats, changedFrom, changedTo } = input;
  const types = choices?.contentTypes.map(({ uid, name }) => ({ key: uid, name })) ?? [];
  const sites = axes.locales.map(({ code, name }) => ({ key: code, name }));
  return [
    ...part(
      roles?.map((role) => roleNames[role]),
      [],
      say.roles
    ),
    ...part(locales, sites, say.locales),
    ...part(personas, choices?.personas ?? [], say.personas),
    ...part(contentTypes, types, say.contentTypes),
    ...part(formats, choices?.formats ?? [], say.formats),
    ...(changedFrom ? [say.changedFrom(day(changedFrom))] : []),
    ...(changedTo ? [say.changedTo(day(changedTo))] : []),
  ];
};
