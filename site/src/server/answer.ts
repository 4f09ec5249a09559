import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import type { Readable } from 'node:stream'
import type { ByteRange } from '@exemplar/shared/media/byte-range'
import type { Address } from './address.ts'

/** Bytes that are not in memory, of a size that is known, of which a part can be read. */
type SizedSource = {
  readonly bytes: number
  /** Made as it goes out: to give a part of it, all before that would have to be made. */
  readonly isWhole?: true
  readonly open: (range?: ByteRange) => Readable
  /** Lets go of what holds the bytes. Called once, whether or not anything was read. */
  readonly close: () => Promise<void>
}

/** Bytes without a size, maybe without an end. `signal` fires when the browser has gone. */
export type EndlessSource = {
  readonly open: (signal: AbortSignal) => AsyncIterable<Uint8Array>
  /** As above. */
  readonly close: () => Promise<void>
}

/** What goes back to a browser: the front sends it. Its shape is told by its body. */
type AnswerWith<Body> = {
  readonly status: number
  /** Names in lower case. */
  readonly headers: OutgoingHttpHeaders
  readonly body: Body
  /**
   * The instant until which it is good by the clock alone (a notice that ends, a phase that begins); absent where only
   * another state of the gazette can change it. The store of pages asks; it is no header.
   */
  readonly until?: Date
}
/** All of it in memory: what can be compressed, tagged and kept. */
export type WholeAnswer = AnswerWith<Uint8Array>
/** All of it in memory and ready: names and values of its headers in one list, those of security and length among them. */
export type FlatAnswer = {
  readonly status: number
  readonly flat: readonly string[]
  readonly body: Uint8Array
}
/** A file: a browser may ask for a part of it, by the tag in its headers. */
export type SizedAnswer = AnswerWith<SizedSource>
/** Events, as they come. */
export type EndlessAnswer = AnswerWith<EndlessSource>
export type Answer = FlatAnswer | WholeAnswer | SizedAnswer | EndlessAnswer

/**
 * Answers a request, or leaves it (undefined, at once) to whoever is asked next. The paths of an address begin with the base.
 */
export type Answerer = (request: IncomingMessage, address: Address) => Answer | undefined | Promise<Answer>

/** An answer in words, for those who meet no page. */
export const toText = (status: number, text: string, headers: OutgoingHttpHeaders = {}): WholeAnswer => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', ...headers },
  body: Buffer.from(`${text}\n`),
})

export const toRedirect = (location: string): WholeAnswer => toText(308, location, { location })
