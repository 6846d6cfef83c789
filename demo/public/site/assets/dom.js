const SVG = 'http://www.w3.org/2000/svg';

const append = (element, children) => {
  for (const child of children.flat(Infinity)) {
    if (child !== null && child !== undefined && child !== false) element.append(child);
  }
  return element;
};

/**
 * An element with attributes, listeners (`onclick: …`) and children. Texts become text nodes, so
 * nothing that comes from a server is ever read as HTML.
 */
export const h = (name, attributes = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else element.setAttribute(key, value === true ? '' : value);
  }
  return append(element, children);
};

/** A picture of a root from roots.svg; decoration, so screen readers pass it by. */
export const rootPicture = (root, className = 'root') => {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', className);
  svg.setAttribute('viewBox', '0 0 100 160');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS(SVG, 'use');
  use.setAttribute('href', `/site/assets/roots.svg#${root}`);
  svg.append(use);
  return svg;
};
