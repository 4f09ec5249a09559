/**
 * Draws from `public/icon.svg` what browsers and phones ask for beside it, into `public/`: by hand, whenever the mark
 * changes (`node site/icons/draw.ts`). What it draws is committed.
 */
import { readFile, writeFile } from 'node:fs/promises'
import sharp from 'sharp'

const folder = new URL('../public/', import.meta.url)
const mark = await readFile(new URL('icon.svg', folder))
const paper = '#fafaf7'

/** The mark in a square, with so much room around it that rounded corners cut nothing off. */
const draw = async (side: number, room: number): Promise<Buffer> => {
  const inner = side - 2 * Math.round(side * room)
  const drawn = await sharp(mark, { density: (72 * inner) / 20 })
    .resize(inner, inner)
    .png()
    .toBuffer()
  return sharp({ create: { width: side, height: side, channels: 3, background: paper } })
    .composite([{ input: drawn }])
    .png({ compressionLevel: 9, palette: true })
    .toBuffer()
}

/** PNGs in the container of ICO: a head of 6 bytes, one of 16 for each, then the pictures. */
const toIco = (pictures: readonly { side: number; png: Buffer }[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [index, { side, png }] of pictures.entries()) {
    const at = 6 + 16 * index
    head.writeUInt8(side, at)
    head.writeUInt8(side, at + 1)
    head.writeUInt16LE(1, at + 4)
    head.writeUInt16LE(32, at + 6)
    head.writeUInt32LE(png.length, at + 8)
    head.writeUInt32LE(offset, at + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

const small = await Promise.all([16, 32, 48].map(async (side) => ({ side, png: await draw(side, 0) })))
await writeFile(new URL('favicon.ico', folder), toIco(small))
await writeFile(new URL('apple-touch-icon.png', folder), await draw(180, 0.12))
for (const side of [192, 512]) await writeFile(new URL(`icon-${side}.png`, folder), await draw(side, 0.12))
