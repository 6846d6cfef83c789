/** Reads the address, puts the page together, says so when it cannot. */
import { homePath, LOCALES, preferredLocale, readPath } from './address.js';
import { h, rootPicture } from './dom.js';
import { renderFooter, renderHeader, setOtherLanguage } from './frame.js';
import { PAGES } from './pages.js';
import { textsIn } from './texts.js';
import { carryChoices, settle } from './visit.js';

const main = document.getElementById('main');

const show = (texts, title, nodes) => {
  document.title = `${title} – ${texts.brand}`;
  main.replaceChildren(...nodes);
  main.removeAttribute('aria-busy');
  carryChoices(document);
};

const renderNote = (root, words, action) =>
  h(
    'div',
    { class: 'text apology' },
    rootPicture(root, 'text-root'),
    h('h1', {}, words.title),
    h('p', { class: 'standfirst' }, words.text),
    h('p', {}, action)
  );

const showPage = async (address) => {
  const { locale } = address;
  const texts = textsIn(locale);
  const otherLocale = LOCALES.find((code) => code !== locale);
  main.setAttribute('aria-busy', 'true');
  main.replaceChildren(h('p', { class: 'text loading', role: 'status' }, texts.loading));
  try {
    const page = await PAGES[address.page]?.({ ...address, texts, otherLocale });
    setOtherLanguage(texts, locale, page?.otherLanguage ?? null);
    if (page) return show(texts, page.title, page.nodes);
    const home = h('a', { href: homePath(locale) }, texts.missing.home);
    show(texts, texts.missing.title, [renderNote('radish', texts.missing, home)]);
  } catch {
    const retry = h(
      'button',
      { type: 'button', onclick: () => showPage(address) },
      texts.failed.retry
    );
    show(texts, texts.failed.title, [renderNote('celeriac', texts.failed, retry)]);
  }
};

const start = () => {
  const asked = readPath(location.pathname);
  const browserLocale = preferredLocale(navigator.languages);
  if (asked.locale === null && asked.page === 'home') {
    location.replace(homePath(browserLocale) + location.search);
    return;
  }
  const address = { ...asked, locale: asked.locale ?? browserLocale };
  const texts = textsIn(address.locale);
  settle();
  document.documentElement.lang = address.locale;
  document.getElementById('top').append(...renderHeader(texts, address.locale));
  document.getElementById('bottom').append(renderFooter(texts));
  showPage(address);
};

start();
