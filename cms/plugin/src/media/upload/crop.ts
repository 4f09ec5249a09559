import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { CollectionSlug, PayloadRequest } from 'payload'
import { z } from 'zod'
import { RequestError } from '../../errors/request-errors.ts'
import { toText, toValues } from '../../fields/row.ts'
import { MediaError } from '../errors.ts'

const percent = z.coerce.number().min(0).max(100)
const asked = z.object({ x: percent, y: percent, width: percent, height: percent })

/** The part of a picture that is to stay, in hundredths of its sides. */
export type Crop = z.infer<typeof asked>

/**
 * The crop that the admin sends beside an upload, taken out of the request: Payload would cut the picture after its sizes
 * in AVIF were made, and a picture that is there already in place, under the name of what it was. Throws `bad-request`.
 */
export const takeCrop = (req: PayloadRequest): Crop | undefined => {
  const edits = toValues(req.query?.uploadEdits)
  if (req.query && 'uploadEdits' in req.query) {
    const { uploadEdits: _taken, ...query } = req.query
    req.query = query
  }
  if (edits.crop === undefined) return undefined
  const { data } = asked.safeParse(edits.crop)
  if (!data || data.width === 0 || data.height === 0)
    throw new RequestError('bad-request', [{ path: 'uploadEdits.crop', message: '裁剪的范围不对' }])
  return isWhole(data) ? undefined : data
}

const isWhole = ({ height, width, x, y }: Crop): boolean =>
  x === 0 && y === 0 && width === 100 && height === 100

/** A picture without what lies outside of the crop; a moving one is left whole. */
export const cutTo = async (
  { payload: { config } }: PayloadRequest,
  { crop, data }: { crop: Crop | undefined; data: Buffer },
): Promise<Buffer> => {
  if (!crop || !config.sharp) return data
  const { format, height, pages = 1, width } = await config.sharp(data).metadata()
  if (pages > 1) return data
  const [left, top] = [toPixels(crop.x, width), toPixels(crop.y, height)]
  const part = {
    ...{ left: Math.min(left, width - 1), top: Math.min(top, height - 1) },
    width: Math.max(1, Math.min(toPixels(crop.width, width), width - left)),
    height: Math.max(1, Math.min(toPixels(crop.height, height), height - top)),
  }
  const cut = config.sharp(data).extract(part)
  return (format === 'png' ? cut.png() : cut.toFormat(format, { quality: 95 })).toBuffer()
}

const toPixels = (share: number, side: number): number => Math.round((share / 100) * side)

type Stored = { readonly collection: CollectionSlug; readonly id: number | string; readonly folder: string }

/** The file of a picture that is there, as if it were sent anew. Throws `deleted-meanwhile` where it cannot be read. */
export const readStored = async (
  req: PayloadRequest,
  { collection, folder, id }: Stored,
): Promise<NonNullable<PayloadRequest['file']>> => {
  const row = toValues(
    await req.payload.findByID({ collection, id, depth: 0, overrideAccess: true, disableErrors: true, req }),
  )
  const filename = basename(toText(row.filename) ?? '')
  const data = filename === '' ? undefined : await readBytes(req, { filename, folder, url: toText(row.url) })
  if (!data) throw new MediaError('deleted-meanwhile')
  return {
    ...{ data, size: data.byteLength, mimetype: toText(row.mimeType) ?? '' },
    // Its own name, without the mark that the upload before added.
    name: filename.replace(/-[0-9a-f]{8}(?=\.\w+$)/, ''),
  }
}

/** From the disk; where the app keeps its files elsewhere, from where it serves them. */
const readBytes = async (
  { headers, payload }: PayloadRequest,
  { filename, folder, url }: { filename: string; folder: string; url: string | undefined },
): Promise<Buffer | undefined> => {
  const local = await readFile(join(folder, filename)).catch(() => undefined)
  if (local || url === undefined) return local
  const sent = new Headers()
  for (const name of ['cookie', 'authorization']) {
    const value = headers.get(name)
    if (value !== null) sent.set(name, value)
  }
  const address = new URL(url, payload.config.serverURL || undefined)
  const answer = await fetch(address, { headers: sent }).catch(() => undefined)
  return answer?.ok ? Buffer.from(await answer.arrayBuffer()) : undefined
}
