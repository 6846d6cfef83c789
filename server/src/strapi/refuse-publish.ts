/** Publishing is refused where the site wants it so: for the admin panel, the API and scripts alike. */
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { FINDING_LANGUAGES, type FindingLanguage } from '../coverage/contract';
import type { PublishQuestion, RefusedEntry } from '../coverage/publish-check-contract';
import { getFunnel } from './compose';

/** Of a bulk publish, so many entries are named. */
const MAX_NAMED = 10;

const NOT_PUBLISHED: Readonly<Record<FindingLanguage, string>> = {
  en: 'Not published.',
  fr: 'Non publié.',
  de: 'Nicht veröffentlicht.',
  es: 'No publicado.',
  pt: 'Não publicado.',
};

interface PanelState {
  readonly user?: { readonly preferedLanguage?: unknown };
}

/** Of the administrator whose request it is; English for everybody else. */
export const callerLanguage = (strapi: Core.Strapi): FindingLanguage => {
  const state = strapi.requestContext.get()?.state as PanelState | undefined;
  return FINDING_LANGUAGES.find((one) => one === state?.user?.preferedLanguage) ?? 'en';
};

/** HTTP 400, GraphQL BAD_REQUEST, with `details.entries` for programs. */
export class PublishRefused extends errors.ApplicationError {
  constructor(entries: readonly RefusedEntry[], language: FindingLanguage) {
    const named = entries.slice(0, MAX_NAMED);
    const sentences = named.flatMap(({ findings }) =>
      findings.map(({ message, advice }) => `${message} ${advice}`)
    );
    const more = entries.length > named.length ? [`(+${entries.length - named.length})`] : [];
    super([NOT_PUBLISHED[language], ...sentences, ...more].join(' '), {
      entries: named.map(({ documentId, title, findings }) => ({
        ...{ documentId, title },
        findings: findings.map(({ rule, message, advice }) => ({ rule, message, advice })),
      })),
    });
  }
}

/** @throws PublishRefused that says of each entry what is wrong and how to mend it. */
export const refusePublish = async (
  strapi: Core.Strapi,
  question: Omit<PublishQuestion, 'language'>
): Promise<void> => {
  const language = callerLanguage(strapi);
  const refused = await getFunnel(strapi).coverage.listRefused({ ...question, language });
  if (refused.length > 0) throw new PublishRefused(refused, language);
};
