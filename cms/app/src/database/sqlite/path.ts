import { fileURLToPath } from 'node:url'

/** The path of the file that a SQLite address (`file:/path`, `file:///path`) names. */
export const toSqlitePath = (url: string): string =>
  url.startsWith('file://') ? fileURLToPath(url) : url.slice('file:'.length)
