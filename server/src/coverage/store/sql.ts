/** The few things that the three databases say differently, as fragments for knex. */
import type { Core } from '@strapi/strapi';

export type Knex = Core.Strapi['db']['connection'];
export type Fragment = ReturnType<Knex['raw']>;

export interface Sql {
  readonly knex: Knex;
  readonly client: 'sqlite' | 'postgres' | 'mysql';
  /** A text of digits and separators that stands in the query itself. */
  literal(text: string): Fragment;
  /** `column` as text; for columns of numbers. */
  text(column: string): Fragment;
  concat(parts: readonly Fragment[]): Fragment;
  as(value: Fragment, name: string): Fragment;
  /** `column` of any letters in hexadecimal, so that it holds no separator; '' for null. */
  hex(column: string): Fragment;
  /** All values of a group; in no certain order where no column gives one. */
  list(value: Fragment, separator: string, order?: string | null): Fragment;
  /** One of the values, to the letter: MySQL compares without regard to case and accents. */
  isOneOf(column: string, values: readonly string[]): Fragment;
  /** The first branch that holds. */
  choose(
    branches: readonly (readonly [when: Fragment, then: string])[],
    otherwise: string
  ): Fragment;
}

const CODE = /^[\d.,;-]*$/;

const HEX: Readonly<Record<Sql['client'], string>> = {
  sqlite: 'hex(cast(?? as text))',
  postgres: "encode(convert_to(cast(?? as text), 'UTF8'), 'hex')",
  mysql: 'hex(convert(cast(?? as char) using utf8mb4))',
};

/** @throws Error for a database that Strapi does not know either. */
export const createSql = ({
  connection: knex,
  dialect,
}: Pick<Core.Strapi['db'], 'connection' | 'dialect'>): Sql => {
  const { client } = dialect;
  if (client !== 'sqlite' && client !== 'postgres' && client !== 'mysql') {
    throw new Error(`Content Funnel knows SQLite, PostgreSQL and MySQL, not "${client}"`);
  }
  const mysql = client === 'mysql';
  const marks = (parts: readonly unknown[], between: string): string =>
    parts.map(() => '?').join(between);
  const literal = (text: string): Fragment => {
    if (!CODE.test(text)) throw new Error(`"${text}" is no code to write into a query`);
    return knex.raw(`'${text}'`);
  };
  return {
    knex,
    client,
    literal,
    text: (column) => knex.raw(`cast(?? as ${mysql ? 'char' : 'text'})`, [column]),
    concat: (parts) =>
      knex.raw(mysql ? `concat(${marks(parts, ', ')})` : marks(parts, ' || '), [...parts]),
    as: (value, name) => knex.raw('? as ??', [value, name]),
    hex: (column) => knex.raw(`coalesce(${HEX[client]}, '')`, [column]),
    list: (value, separator, order = null) => {
      const [by, columns] = order === null ? ['', []] : [' order by ??', [order]];
      if (mysql) {
        return knex.raw(`group_concat(?${by} separator ?)`, [
          value,
          ...columns,
          literal(separator),
        ]);
      }
      const name = client === 'postgres' ? 'string_agg' : 'group_concat';
      return knex.raw(`${name}(?, ?${by})`, [value, literal(separator), ...columns]);
    },
    isOneOf: (column, values) => {
      const [left, right] = mysql ? ['cast(?? as binary)', 'cast(? as binary)'] : ['??', '?'];
      const list = values.map(() => right).join(', ');
      return knex.raw(`${left} in (${list})`, [column, ...values]);
    },
    choose: (branches, otherwise) => {
      if (branches.length === 0) return literal(otherwise);
      const whens = branches.map(() => 'when ? then ?').join(' ');
      const bindings = branches.flatMap(([when, then]) => [when, literal(then)]);
      return knex.raw(`case ${whens} else ? end`, [...bindings, literal(otherwise)]);
    },
  };
};
