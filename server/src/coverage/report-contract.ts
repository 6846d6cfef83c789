/** The audit as a text: one result, many writers. */

/** `table` is for a terminal, `junit` and `sarif` for a CI. */
export const REPORT_FORMATS = ['table', 'json', 'csv', 'md', 'junit', 'sarif'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** From the gravest on; each holds what stands before it. */
export const REPORT_LEVELS = ['error', 'warning', 'gap'] as const;
export type ReportLevel = (typeof REPORT_LEVELS)[number];
