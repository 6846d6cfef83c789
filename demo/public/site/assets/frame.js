import { homePath, LOCALES } from './address.js';
import { h, rootPicture } from './dom.js';

const otherLocale = (locale) => LOCALES.find((code) => code !== locale);

/** Brand and language: the same on every page. */
export const renderHeader = (texts, locale) => [
  h('a', { class: 'skip', href: '#main' }, texts.skip),
  h(
    'div',
    { class: 'wide masthead' },
    h(
      'a',
      { class: 'brand', href: homePath(locale) },
      rootPicture('carrot', 'brand-mark'),
      texts.brand
    ),
    h(
      'a',
      {
        id: 'language',
        class: 'language',
        lang: otherLocale(locale),
        hreflang: otherLocale(locale),
        href: homePath(otherLocale(locale)),
      },
      texts.otherLanguage
    )
  ),
];

/** Leads to this page's other language, or says that there is none. */
export const setOtherLanguage = (texts, locale, path) => {
  const link = document.getElementById('language');
  const title = path ? texts.otherLanguageHere : texts.otherLanguageMissing;
  link.href = path ?? homePath(otherLocale(locale));
  link.title = title;
  link.classList.toggle('is-missing', path === null);
};

export const renderFooter = (texts) =>
  h(
    'div',
    { class: 'wide colophon' },
    h('p', {}, texts.footer),
    h(
      'p',
      { class: 'doors' },
      h('a', { href: '/admin' }, texts.editors),
      h('a', { href: '/graphql' }, texts.graphql)
    )
  );
