import type { PayloadRequest } from 'payload'
import { imageSizes } from '../image-sizes.ts'

/** A size of an upload as AVIF, with its sides in pixels. */
export type AvifSize = { readonly data: Buffer; readonly width: number; readonly height: number }

/**
 * As good to look at as WebP of the quality that `imageSizes` has (77 of 100 by SSIMULACRA2, over photographs), in about
 * three quarters of its bytes. One step more of effort saves a twentieth of that for half as much work again, two steps
 * no more for six times as much.
 */
const options = { quality: 62, effort: 2 } as const

/**
 * Most pixels of a size that is made: what is drawn takes a third of a second a million, what is nothing but grain
 * almost a second, and nothing can stop it midway. A page long strip of a picture goes out without.
 */
const mostPixels = 5_000_000

const made = new WeakMap<PayloadRequest, readonly AvifSize[]>()

/**
 * Makes the published sizes of an upload as AVIF, to be had by {@link listAvif}: one after the other, on one thread, and
 * before the transaction, since it takes longer than all the rest. A moving picture has none. Where the app's own sharp
 * cannot write AVIF, the picture goes out without.
 */
export const makeAvif = async (req: PayloadRequest, data: Buffer): Promise<void> => {
  const { config, logger } = req.payload
  const sizes: AvifSize[] = []
  made.set(req, sizes)
  if (!config.sharp) return
  try {
    const { height, pages = 1, width } = await config.sharp(data).metadata()
    if (pages > 1) return
    for (const wide of listWidths(width)) {
      if (((wide * wide) / width) * height > mostPixels) return
      const { data: avif, info } = await config
        .sharp(data)
        .resize({ width: wide })
        .avif(options)
        .toBuffer({ resolveWithObject: true })
      sizes.push({ data: avif, width: info.width, height: info.height })
    }
  } catch (error) {
    logger.warn({ msg: 'a picture was not made as AVIF and goes out without', err: error })
  }
}

/** Rising widths of the sizes of a picture of a width, each once. */
const listWidths = (width: number): number[] => [
  ...new Set(imageSizes.map((size) => Math.min(size.width ?? width, width))),
]

/** What {@link makeAvif} made of the upload of this request; none where it has no upload. */
export const listAvif = (req: PayloadRequest): readonly AvifSize[] => made.get(req) ?? []
