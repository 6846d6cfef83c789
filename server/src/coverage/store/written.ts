/** The text behind what `Sql.hex` made of it; null for none. */
export const readWritten = (hex: string): string | null =>
  hex === '' ? null : Buffer.from(hex, 'hex').toString('utf8');
