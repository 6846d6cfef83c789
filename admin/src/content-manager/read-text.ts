import type { StrapiApp } from '@strapi/strapi/admin';
import { message, type MessageKey } from '../translations/message';

/**
 * The Content Manager takes labels as finished texts and its hooks run outside of components, so
 * the language is read from the admin's own store at the time the hook runs.
 */
export const readText = (app: StrapiApp, key: MessageKey): string => {
  const locale = app.store?.getState().admin_app.language.locale ?? 'en';
  const translations: Readonly<Record<string, Readonly<Record<string, string>>>> =
    app.configurations.translations;
  const { id, defaultMessage } = message(key);
  return translations[locale]?.[id] ?? translations['en']?.[id] ?? defaultMessage;
};
