import { crc32, deflateSync } from 'node:zlib'
import sharp from 'sharp'

/** A small PNG, as an upload has it. */
export const toPng = async ({
  width = 640,
  height = 400,
  background = '#007f87',
} = {}): Promise<{
  data: Buffer
  size: number
}> => {
  const data = await sharp({ create: { width, height, channels: 3, background } })
    .png()
    .toBuffer()
  return { data, size: data.byteLength }
}

/** A picture as a camera sees things: soft shapes in many colours, which AVIF writes in fewer bytes than WebP. */
export const toPhoto = (width: number, height: number): Promise<Buffer> => {
  const [columns, rows] = [Math.ceil(width / 12), Math.ceil(height / 12)]
  let seed = 1
  const grain = Uint8Array.from({ length: columns * rows * 3 }, () => {
    seed = (seed * 48_271) % 2_147_483_647
    return seed & 0xff
  })
  return sharp(grain, { raw: { width: columns, height: rows, channels: 3 } })
    .resize(width, height, { fit: 'fill' })
    .jpeg({ quality: 92 })
    .toBuffer()
}

/** A small PNG as a form sends it to the media collection. */
export const toUpload = async (background?: string): Promise<FormData> => {
  const { data } = await toPng({ width: 300, height: 200, ...(background ? { background } : {}) })
  const form = new FormData()
  form.set('file', new File([new Uint8Array(data)], 'a.png', { type: 'image/png' }))
  return form
}

/** What a picture needs to be published: words, and that nobody can be recognised in it. */
export const pictureWords = {
  alt: '示例',
  credit: '示例',
  licence: '示例',
  consent: { kind: 'none-shown' },
} as const

/** A black PNG of one bit a pixel: some kilobytes, however many pixels. */
export const toBlackPng = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 1
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height))
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    ...[toChunk('IHDR', header), toChunk('IDAT', rows), toChunk('IEND', Buffer.alloc(0))],
  ])
}

const toChunk = (type: string, content: Buffer): Buffer => {
  const named = Buffer.concat([Buffer.from(type), content])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(content.length)
  sum.writeUInt32BE(crc32(named))
  return Buffer.concat([length, named, sum])
}

/** What a HEIC photograph begins with. */
export const toHeicHead = (): Buffer =>
  Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(4),
    Buffer.from('mif1heic'),
    Buffer.alloc(64),
  ])
