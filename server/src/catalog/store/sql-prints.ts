/**
 * Prints: integers that a database computes of its rows, so that sums over a whole table can be
 * compared with what the catalog noted of each row. Only ever compared with prints of the same
 * database.
 */
export type Client = 'sqlite' | 'postgres' | 'mysql';

/** SQL with `??` for each identifier, and the identifiers in order. */
export interface Sql {
  readonly text: string;
  readonly names: readonly string[];
}

/** 2^31 - 1: the print stays below it, so that a million of them sum up exactly in JavaScript. */
const MODULUS = 2_147_483_647;
/** 2^20 - 3: with it the product of two factors stays far below 2^63. */
const SMALL_MODULUS = 1_048_573;
/** Kinds of links that may stand in one sum. */
const KINDS = 8;

const INTEGER: Readonly<Record<Client, string>> = {
  sqlite: 'integer',
  postgres: 'bigint',
  mysql: 'signed',
};

export const column = (name: string): Sql => ({ text: '??', names: [name] });
export const constant = (value: number): Sql => ({ text: String(value), names: [] });

/**
 * A datetime as an integer that grows with time; not epoch milliseconds, as PostgreSQL and MySQL
 * keep local times without a zone.
 */
export const stampSql = (client: Client, name: string): Sql => {
  if (client === 'postgres') {
    return {
      text: 'coalesce(cast(floor(extract(epoch from ??) * 1000) as bigint), 0)',
      names: [name],
    };
  }
  if (client === 'mysql') {
    return {
      text: "coalesce(timestampdiff(microsecond, '1970-01-01 00:00:00', ??) div 1000, 0)",
      names: [name],
    };
  }
  // Strapi writes milliseconds; other programs may have written text.
  return {
    text: "case typeof(??) when 'text' then coalesce(cast(strftime('%s', ??) as integer), 0) * 1000 else coalesce(cast(?? as integer), 0) end",
    names: [name, name, name],
  };
};

/** Place in an ordered relation (which may be a fraction such as 1.5) and the kind of the link. */
export const placeSql = (client: Client, name: string | null, kind: number): Sql => {
  if (name === null) return constant(kind);
  return {
    text: `cast(coalesce(??, 0) * 1000 as ${INTEGER[client]}) * ${KINDS} + ${kind}`,
    names: [name],
  };
};

/**
 * Print of three integers: 0 <= print < 2^31. It multiplies its inputs with each other, as a linear
 * sum over a table would not notice two links that swap their targets or their places.
 */
export const printSql = (client: Client, inputs: readonly [Sql, Sql, Sql]): Sql => {
  const [a, b, c] = inputs.map(({ text }) => `cast(${text} as ${INTEGER[client]})`);
  const [first, second, third] = inputs.map(({ names }) => names);
  const left = `((${a} * 31 + ${c} * 127 + 1) % ${SMALL_MODULUS} + 1)`;
  const right = `((${b} + ${c} * 8191) % ${MODULUS} + 1)`;
  return {
    text: `(${left} * ${right}) % ${MODULUS}`,
    names: [...(first ?? []), ...(third ?? []), ...(second ?? []), ...(third ?? [])],
  };
};

export const addSql = (left: Sql, right: Sql): Sql => ({
  text: `${left.text} + ${right.text}`,
  names: [...left.names, ...right.names],
});
