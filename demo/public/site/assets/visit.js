/**
 * What this tab knows of its visitor: the stage and persona that were chosen, and how many entries
 * were opened. It stays in the tab (sessionStorage) and in the address; no cookie, no identifier,
 * and consent is NONE, so the server stores nothing either.
 */
const CHOICES = ['stage', 'persona'];
const SEEN = 'funnel-seen';
const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const read = (name) => {
  try {
    return sessionStorage.getItem(name) ?? '';
  } catch {
    return ''; // storage is switched off: the address alone remembers
  }
};

const write = (name, value) => {
  try {
    sessionStorage.setItem(name, value);
  } catch {
    // as above
  }
};

/** The chosen key, or `''` for "I'd rather not say". The address has the last word. */
export const chosen = (choice) => {
  const inAddress = new URLSearchParams(location.search).get(choice);
  const key = inAddress ?? read(`funnel-${choice}`);
  return KEY.test(key) ? key : '';
};

/** Keeps a choice, in the tab and in the address. */
export const choose = (choice, key) => {
  write(`funnel-${choice}`, key);
  const address = new URL(location.href);
  if (key === '') address.searchParams.delete(choice);
  else address.searchParams.set(choice, key);
  history.replaceState(null, '', address);
};

/** A shared or bookmarked address brings its choices along; a plain one gets those of the tab. */
export const settle = () => CHOICES.forEach((choice) => choose(choice, chosen(choice)));

/** Gives all links of the site the choices, so that one opened in a new tab has them too. */
export const carryChoices = (within) => {
  for (const link of within.querySelectorAll('a[href^="/site/"]')) {
    const address = new URL(link.href);
    for (const choice of CHOICES) {
      if (chosen(choice) === '') address.searchParams.delete(choice);
      else address.searchParams.set(choice, chosen(choice));
    }
    link.href = address.pathname + address.search + address.hash;
  }
};

const seenEntries = () => read(SEEN).split(' ').filter(Boolean);

/** Remembers that an entry was opened in this tab. */
export const markSeen = (documentId) => {
  const seen = new Set(seenEntries());
  write(SEEN, [...seen.add(documentId)].join(' '));
};

export const countSeen = () => seenEntries().length;
