import type { PayloadRequest } from 'payload'
import { MediaError } from '../errors.ts'
import { type Crop, toPart, toRefused } from './crop.ts'
import { readHead, recognise } from './recognise.ts'

type Upload = NonNullable<PayloadRequest['file']>
type Sharp = NonNullable<PayloadRequest['payload']['config']['sharp']>

/** Longest side of an upload in pixels: one that is very long and narrow takes far longer than its pixels tell. */
const longestSide = 12_000

/** Most pixels of an upload, all frames of a moving picture together: unpacking them takes about a second and 200 MB. */
const mostPixels = 50_000_000

/** The formats that a picture may have, each written anew at nearly its own quality. */
const formats = {
  jpeg: { quality: 95, chromaSubsampling: '4:4:4' },
  png: {},
  webp: { quality: 95 },
} as const
type Format = keyof typeof formats

/**
 * The bytes of an upload, upright and with nothing but the picture in them. What a camera writes beside it (EXIF, XMP,
 * IPTC, previews, a film after the end: where, when, with whose device) is left behind, because it is not copied but
 * drawn anew; and, of a crop, with nothing but its part. Throws `not-a-picture` for anything else than a picture that can be read, `too-many-pixels` before
 * unpacking one that is too large.
 */
export const withoutMetadata = async (
  { payload: { config, logger } }: PayloadRequest,
  { data, tempFilePath }: Upload,
  crop?: Crop,
): Promise<Buffer> => {
  const { sharp } = config
  if (!sharp) throw new Error('sharp is not among the settings of this config, so no picture can be taken in')
  const source = tempFilePath || data
  if (recognise(await readHead({ data, tempFilePath })) === 'heic') throw new MediaError('heic-picture')
  const head = await sharp(source)
    .metadata()
    .catch(() => undefined)
  const format: unknown = head?.format
  if (!isFormat(format)) throw new MediaError('not-a-picture')
  const frames = head.pages ?? 1
  const { width, height } = head
  if (Math.max(width, height) > longestSide || width * height * frames > mostPixels)
    throw new MediaError('too-many-pixels')
  if (crop && frames > 1) throw toRefused('会动的图片不能裁剪')
  try {
    const upright = open(sharp, { source, frames })
    const cut = crop ? upright.extract(toPart(crop, head.autoOrient)) : upright
    return await cut.toFormat(format, formats[format]).toBuffer()
  } catch (error) {
    logger.warn({ msg: 'an upload looked like a picture and could not be unpacked', err: error })
    throw new MediaError('not-a-picture')
  }
}

const isFormat = (format: unknown): format is Format => typeof format === 'string' && format in formats

/** A moving picture has no camera that could have lain on its side, and cannot be turned. */
const open = (sharp: Sharp, { source, frames }: { source: string | Buffer; frames: number }) =>
  frames > 1 ? sharp(source, { animated: true }) : sharp(source).rotate()
