/**
 * Strapi puts a relation first by giving it half a place less than the one that was first, and keeps
 * the place in a column that it declares unsigned: on MySQL and MariaDB the third one that is put
 * first is refused ("Out of range value for column 'persona_ord'"). Editors put a main stage first
 * every day, so the plugin's own link tables take numbers below zero.
 */
import type { Core } from '@strapi/strapi';
import { allTables, ownOrderColumns } from './own-tables';

/** Runs in register(); Strapi compares the tables with their description after this hook. */
export const allowSignedOrder = (strapi: Core.Strapi): void => {
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    const tables = new Map(allTables(strapi).map((meta) => [meta.tableName, meta]));
    for (const { table, columns } of ownOrderColumns(strapi)) {
      for (const name of columns) {
        const column = tables.get(table)?.attributes[name]?.column;
        if (column) column.unsigned = false;
      }
    }
  });
};
