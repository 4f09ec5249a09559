import type { IncomingHttpHeaders } from 'node:http'
import { type Reading, readingCookie, toReading } from '../../layout/reading.ts'

/** All that a page of the gazette depends on beside the gazette: its address with what it reads of a query, and the reading mode. */
export type AskedPage = {
  /** Encoded, with the base, and the query that {@link toPageQuery} leaves. */
  readonly target: string
  readonly reading: Reading
}

const pattern = new RegExp(`(?:^|;)\\s*${readingCookie}=([^;]*)`)

/** The reading mode that a browser's cookies ask for. */
export const readReading = ({ cookie }: IncomingHttpHeaders): Reading =>
  cookie === undefined ? 'normal' : toReading(pattern.exec(cookie)?.[1]?.trim())

/**
 * One key for everything that is the same page. A target begins with a slash and a mode with a letter; nearly all readers
 * have the first, and for them no string is put together.
 */
export const toKey = ({ target, reading }: AskedPage): string =>
  reading === 'normal' ? target : `${reading} ${target}`
