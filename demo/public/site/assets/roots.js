/** The roots that roots.svg draws, and the words that betray them in an address. */
export const ROOTS = {
  carrot: ['carrot', 'carotte'],
  beetroot: ['beet', 'betterave'],
  celeriac: ['celeri'],
  parsnip: ['parsnip', 'panais', 'frost', 'gelees'],
  turnip: ['turnip', 'navet', 'neeps', 'swede', 'rutabaga'],
  radish: ['radish', 'radis'],
  artichoke: ['artichoke', 'topinambour'],
  salsify: ['salsif'],
};

/** The root an address speaks of; where it names none, always the same one for that address. */
export const rootOf = (address) => {
  const names = Object.keys(ROOTS);
  const named = names.find((name) => ROOTS[name].some((word) => address.includes(word)));
  const sum = [...address].reduce((total, letter) => total + letter.codePointAt(0), 0);
  return named ?? names[sum % names.length];
};
