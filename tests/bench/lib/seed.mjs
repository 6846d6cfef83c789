/** Fills a database past Strapi, as ten thousand creates would take minutes. */
const CHUNK = 400;
const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 1);

const ROOTS = ['carrot', 'beetroot', 'celeriac', 'parsnip', 'turnip', 'salsify', 'radish', 'swede'];
const WORDS = [
  'roasting',
  'choosing',
  'storing',
  'pickling',
  'growing',
  'mashing',
  'grating',
  'frying',
];

const documentId = (number) => `bench${String(number).padStart(19, '0')}`;

/** Draft and published row of one document; every tenth has a role of its own. */
const rowsOf = (number) => {
  const updated = new Date(START + (number % 700) * DAY);
  const common = {
    document_id: documentId(number),
    title: `${WORDS[number % 8]} the ${ROOTS[(number >> 3) % 8]}, part ${number}`,
    slug: `entry-${number}`,
    excerpt: `What nobody told you about ${WORDS[number % 8]} a ${ROOTS[(number >> 3) % 8]} (${number}).`,
    body: 'A text that stays in the database. '.repeat(20),
    role: number % 10 === 8 ? 'magnet' : number % 10 === 9 ? 'cta' : null,
    locale: 'en',
    created_at: updated,
    updated_at: updated,
  };
  return [
    { ...common, id: number * 2 + 1, published_at: null },
    { ...common, id: number * 2 + 2, published_at: updated },
  ];
};

const insert = async (strapi, table, rows) => {
  for (let from = 0; from < rows.length; from += CHUNK) {
    await strapi.db.connection(table).insert(rows.slice(from, from + CHUNK));
  }
};

const linkTable = (strapi, attribute) =>
  strapi.db.metadata.get('api::article.article').attributes[attribute].joinTable;

const link = async (strapi, attribute, targets, entries) => {
  const { name, joinColumn, inverseJoinColumn, orderColumnName } = linkTable(strapi, attribute);
  const rows = [];
  for (let number = 0; number < entries; number += 1) {
    for (const id of [number * 2 + 1, number * 2 + 2]) {
      targets(number).forEach((target, place) => {
        rows.push({
          [joinColumn.name]: id,
          [inverseJoinColumn.name]: target,
          ...(orderColumnName ? { [orderColumnName]: place + 1 } : {}),
        });
      });
    }
  }
  await insert(strapi, name, rows);
};

const seedRows = async (strapi, entries) => {
  const rows = [];
  for (let number = 0; number < entries; number += 1) rows.push(...rowsOf(number));
  await insert(strapi, 'articles', rows);
};

const idsOf = async (strapi, uid) =>
  (await strapi.db.query(uid).findMany({ orderBy: { id: 'asc' } })).map((row) => row.id);

const pick = (ids, number, count) => [
  ...new Set(Array.from({ length: count }, (_, step) => ids[(number + step * 3) % ids.length])),
];

/** A server learns by itself, within a minute, how many rows a table has; the bench does not wait. */
const analyze = async (strapi) => {
  if (strapi.db.dialect.client === 'postgres') await strapi.db.connection.raw('ANALYZE');
};

/** Two stages each, none to two personas, a touchpoint for every fourth; all published. */
export const seedArticles = async (strapi, entries) => {
  for (const key of ['cook', 'gardener', 'gourmet']) {
    await strapi.documents('plugin::content-funnel.persona').create({ data: { name: key, key } });
  }
  const stages = await idsOf(strapi, 'plugin::content-funnel.stage');
  const personas = await idsOf(strapi, 'plugin::content-funnel.persona');
  const touchpoints = await idsOf(strapi, 'plugin::content-funnel.touchpoint');
  await seedRows(strapi, entries);
  await link(strapi, 'funnelStages', (number) => pick(stages, number, 2), entries);
  await link(strapi, 'funnelPersonas', (number) => pick(personas, number, number % 3), entries);
  await link(
    strapi,
    'funnelTouchpoints',
    (number) => (number % 4 === 0 ? pick(touchpoints, number, 1) : []),
    entries
  );
  await link(
    strapi,
    'funnelLeadsTo',
    (number) => (number % 10 > 7 ? pick(stages, number + 1, 1) : []),
    entries
  );
  await analyze(strapi);
};

/** The same rows, with ordinary relations that are filled alike. */
export const seedOrdinary = async (strapi, entries) => {
  await seedRows(strapi, entries);
  if (!strapi.db.metadata.get('api::article.article').attributes.labelsA) return;
  for (const [name, count] of [
    ['labela', 5],
    ['labelb', 3],
    ['labelc', 12],
  ]) {
    for (let number = 0; number < count; number += 1) {
      await strapi
        .documents(`api::${name}.${name}`)
        .create({ data: { name: `${name} ${number}`, key: `k${number}` } });
    }
  }
  const [a, b, c] = await Promise.all(
    ['labela', 'labelb', 'labelc'].map((name) => idsOf(strapi, `api::${name}.${name}`))
  );
  await link(strapi, 'labelsA', (number) => pick(a, number, 2), entries);
  await link(strapi, 'labelsB', (number) => pick(b, number, number % 3), entries);
  await link(strapi, 'labelsC', (number) => (number % 4 === 0 ? pick(c, number, 1) : []), entries);
  await link(
    strapi,
    'labelD',
    (number) => (number % 10 > 7 ? pick(a, number + 1, 1) : []),
    entries
  );
};
