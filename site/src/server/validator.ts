import { createHash } from 'node:crypto'
import type { Encoding } from './encoding.ts'

/** A digest of a body, short enough for a header and long enough never to meet its like. */
export const toBodyDigest = (body: Uint8Array): string =>
  createHash('sha256').update(body).digest('base64url').slice(0, 27)

/** The strong ETag of a body in one encoding: other bytes, another tag. */
export const toEtag = (digest: string, encoding: Encoding): string =>
  encoding === 'identity' ? `"${digest}"` : `"${digest}-${encoding}"`

/** Whether If-None-Match names what would be sent (RFC 9110, 13.1.2: weak comparison). */
export const isUnchanged = (header: string | undefined, etag: string): boolean =>
  header !== undefined &&
  (header === etag ||
    header.trim() === '*' ||
    header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag))

/** Whether If-Match names what there is (RFC 9110, 13.1.1: strong comparison). */
export const isMatched = (header: string, etag: string | undefined): boolean =>
  header.trim() === '*' || header.split(',').some((candidate) => candidate.trim() === etag)
