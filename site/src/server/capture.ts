import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { Writable } from 'node:stream'
import { finished } from 'node:stream/promises'
import type { WholeAnswer } from './answer.ts'

/** What Astro's adapter gives for use in a server of one's own. */
export type Handler = (
  request: IncomingMessage,
  response: ServerResponse,
  next: undefined,
  locals: App.Locals,
) => void | Promise<void>

/**
 * Stands in for a response and keeps what is written to it: the adapter can only write to one, and what it wrote is to
 * be compressed and tagged as a whole.
 */
class Capture extends Writable {
  readonly req: IncomingMessage
  statusCode = 200
  statusMessage = ''
  headersSent = false
  readonly headers: OutgoingHttpHeaders = {}
  readonly #chunks: Uint8Array[] = []

  constructor(request: IncomingMessage) {
    super()
    this.req = request
  }

  writeHead(status: number, headers: OutgoingHttpHeaders = {}): this {
    this.statusCode = status
    this.headersSent = true
    for (const [name, value] of Object.entries(headers)) this.headers[name.toLowerCase()] = value
    // That of one encoding; who sends it counts anew.
    delete this.headers['content-length']
    return this
  }

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.#chunks.push(chunk)
    done()
  }

  toAnswer(): WholeAnswer {
    return { status: this.statusCode, headers: this.headers, body: Buffer.concat(this.#chunks) }
  }
}

/** Has a page made, which may write into `locals`. Rejects where its making breaks off. */
export const capture = async (
  handler: Handler,
  request: IncomingMessage,
  locals: App.Locals,
): Promise<WholeAnswer> => {
  const response = new Capture(request)
  const done = finished(response)
  await Promise.all([done, handler(request, response as unknown as ServerResponse, undefined, locals)])
  return response.toAnswer()
}
