import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { RequestError } from '../../errors/request-errors.ts'

/** A number as it stands in an address, or as code gives it; a share of nearly nothing is written with an exponent. */
const number = z.union([
  z.number(),
  z
    .string()
    .regex(/^\d{1,9}(\.\d{1,30})?(e-\d{1,3})?$/)
    .transform(Number),
])
const percent = number.pipe(z.number().min(0).max(100))
const side = percent.pipe(z.number().gt(0))
const part = z.strictObject({
  x: percent,
  y: percent,
  width: side,
  height: side,
  unit: z.literal('%').optional(),
})

/** What the admin sends of a picture that was looked at: the part alone is taken, the rest follows from it. */
const asked = z.strictObject({
  crop: part.optional(),
  focalPoint: z.strictObject({ x: percent, y: percent }).optional(),
  widthInPixels: number.optional(),
  heightInPixels: number.optional(),
})

/** The part of a picture that is to stay, in hundredths of its sides. */
export type Crop = z.infer<typeof part>

/**
 * The crop that the admin sends beside an upload, taken out of the request: Payload would cut the picture after its sizes
 * in AVIF were made, and a picture that is there already in place, under the name of what it was. Throws `bad-request`.
 */
export const takeCrop = (req: PayloadRequest): Crop | undefined => {
  if (!req.query || !('uploadEdits' in req.query)) return undefined
  const { uploadEdits, ...query } = req.query
  req.query = query
  const { data, error } = asked.safeParse(uploadEdits)
  if (!data) throw toRefused(`裁剪的范围不对（${listPaths(error)}）`)
  return data.crop && !isWhole(data.crop) ? data.crop : undefined
}

const listPaths = ({ issues }: z.ZodError): string =>
  issues.map(({ path }) => ['uploadEdits', ...path.map(String)].join('.')).join('、')

/** Why a crop is not made, at the option that asked for it. */
export const toRefused = (message: string) =>
  new RequestError('bad-request', [{ path: 'uploadEdits.crop', message }])

const isWhole = ({ height, width, x, y }: Crop): boolean =>
  x === 0 && y === 0 && width === 100 && height === 100

/** What of a picture of these sides stays, in pixels: at least one of each side. Pure. */
export const toPart = (crop: Crop, { height, width }: { height: number; width: number }) => {
  const left = Math.min(toPixels(crop.x, width), width - 1)
  const top = Math.min(toPixels(crop.y, height), height - 1)
  return {
    ...{ left, top },
    width: Math.max(1, Math.min(toPixels(crop.width, width), width - left)),
    height: Math.max(1, Math.min(toPixels(crop.height, height), height - top)),
  }
}

const toPixels = (share: number, length: number): number => Math.round((share / 100) * length)
