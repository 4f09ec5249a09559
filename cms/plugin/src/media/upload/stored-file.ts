import { open } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { PayloadRequest, SanitizedCollectionConfig } from 'payload'
import { RequestError } from '../../errors/request-errors.ts'
import { toText, toValues, type Values } from '../../fields/row.ts'
import { MediaError } from '../errors.ts'

/**
 * Most bytes of a picture that is there: what the most pixels of an upload have unpacked. It was written anew when it
 * came in, and may be larger than the file that was sent.
 */
const mostBytes = 200 * 1024 * 1024

/** Milliseconds for reading it, wherever it lies; a place in the queue is held meanwhile. */
const longest = 30_000

type Stored = { readonly collection: SanitizedCollectionConfig; readonly id: number | string }

/**
 * The file of a picture that is there, as if it were sent anew. Throws `not-found` where there is no such picture, and
 * `stored-picture-unreadable` where its file cannot be read.
 */
export const readStored = async (
  req: PayloadRequest,
  { collection, id }: Stored,
): Promise<NonNullable<PayloadRequest['file']>> => {
  const found = await req.payload.findByID({
    ...{ collection: collection.slug, id, depth: 0, overrideAccess: true, disableErrors: true, req },
  })
  if (!found) throw new RequestError('not-found')
  const row = toValues(found)
  const filename = basename(toText(row.filename) ?? '')
  const data = await readBytes(req, { collection, filename, row }).catch((error: unknown) => {
    req.payload.logger.error({ msg: 'a picture that is to be cropped cannot be read', filename, err: error })
    throw new MediaError('stored-picture-unreadable')
  })
  return {
    ...{ data, size: data.byteLength, mimetype: toText(row.mimeType) ?? '' },
    // Its own name, without the mark that the upload before added.
    name: filename.replace(/-[0-9a-f]{8}(?=\.\w+$)/, ''),
  }
}

type Place = {
  readonly collection: SanitizedCollectionConfig
  readonly filename: string
  readonly row: Values
}

/** From where the app keeps its files, else from the disk: as Payload serves them, without asking itself over HTTP. */
const readBytes = async (req: PayloadRequest, place: Place): Promise<Buffer> => {
  const signal = AbortSignal.timeout(longest)
  const ended = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  const read = async () =>
    (await readFromHandlers(req, { ...place, signal })) ?? (await readFromDisk({ ...place, signal }))
  return await Promise.race([read(), ended])
}

type Within = Place & { readonly signal: AbortSignal }

const readFromHandlers = async (
  req: PayloadRequest,
  { collection, filename, row, signal }: Within,
): Promise<Buffer | undefined> => {
  // What a browser asks of an answer (a part, one that it has not) is asked of the crop, and not of the file.
  const asking = { ...req, headers: new Headers(), signal } as PayloadRequest
  const doc = row as Values & { id: number | string }
  for (const handler of collection.upload.handlers ?? []) {
    const params = { collection: collection.slug, filename }
    const answer = await handler(asking, { doc, headers: new Headers(), params })
    if (!(answer instanceof Response)) continue
    if (!answer.ok || !answer.body) throw new Error(`its store answers ${answer.status}`)
    return await gather(Readable.fromWeb(answer.body as Parameters<typeof Readable.fromWeb>[0]), signal)
  }
  return undefined
}

const readFromDisk = async ({ collection, filename, signal }: Within): Promise<Buffer> => {
  const file = await open(join(collection.upload.staticDir ?? collection.slug, filename))
  return await gather(file.createReadStream(), signal)
}

/** All bytes of a stream, which is destroyed where there are too many of them, or none in time. */
const gather = async (source: Readable, signal: AbortSignal): Promise<Buffer> => {
  const stop = () => source.destroy(signal.reason)
  if (signal.aborted) stop()
  signal.addEventListener('abort', stop, { once: true })
  const parts: Buffer[] = []
  let length = 0
  for await (const part of source as AsyncIterable<Uint8Array>) {
    length += part.byteLength
    if (length > mostBytes) throw new Error(`it has more than ${mostBytes} bytes`)
    parts.push(Buffer.from(part))
  }
  return Buffer.concat(parts)
}
