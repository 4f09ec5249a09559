import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fold } from '@exemplar/shared/text/fold'
import jsqr from 'jsqr'
import sharp from 'sharp'
import { getDocumentProxy } from 'unpdf'

/** Millimetres of a point. */
const point = 25.4 / 72

/** A run of text on a sheet, in millimetres from its upper left corner; `size` is that of its type. */
export type PrintedRun = {
  readonly text: string
  readonly x: number
  readonly baseline: number
  readonly width: number
  readonly size: number
}

/** The only sheet of a PDF: its sides and its text in the order in which it is read. */
export const readSheet = async (bytes: Uint8Array) => {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const sheet = await document.getPage(1)
  const [, , width = 0, height = 0] = sheet.view
  const { items } = await sheet.getTextContent()
  const runs = items.flatMap((item): PrintedRun[] =>
    'str' in item && item.str.trim() !== ''
      ? [
          {
            text: fold(item.str).text,
            x: item.transform[4] * point,
            baseline: (height - item.transform[5]) * point,
            width: item.width * point,
            size: item.transform[3] * point,
          },
        ]
      : [],
  )
  return { pages: document.numPages, width: width * point, height: height * point, runs }
}

/** A box of the only page, in millimetres as [left, top, right, bottom], from the bytes themselves: the last that is written holds. */
export const readBox = (
  bytes: Uint8Array,
  name: 'MediaBox' | 'TrimBox' | 'BleedBox',
): number[] | undefined => {
  const found = [
    ...Buffer.from(bytes)
      .toString('latin1')
      .matchAll(new RegExp(`/${name}\\s*\\[([^\\]]*)\\]`, 'g')),
  ]
  return found
    .at(-1)?.[1]
    ?.trim()
    .split(/\s+/)
    .map((value) => Number(value) * point)
}

/** A rectangle of a sheet in millimetres. */
export type Part = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** The pixels of a part of the first sheet at so many dots an inch. */
export const rasterize = async (bytes: Uint8Array, { dpi, part }: { dpi: number; part?: Part }) => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-pdf-'))
  try {
    const file = join(folder, 'sheet.pdf')
    writeFileSync(file, bytes)
    const toDots = (millimetres: number) => String(Math.round((millimetres / 25.4) * dpi))
    const crop = part
      ? ['-x', toDots(part.x), '-y', toDots(part.y), '-W', toDots(part.width), '-H', toDots(part.height)]
      : []
    execFileSync('pdftoppm', ['-png', '-r', String(dpi), ...crop, '-singlefile', file, join(folder, 'sheet')])
    const picture = sharp(readFileSync(join(folder, 'sheet.png'))).ensureAlpha()
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
    return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the code on a part of a sheet says, as a camera reads it; undefined where there is none to be read. */
export const readCode = async (
  bytes: Uint8Array,
  where: { dpi: number; part?: Part },
): Promise<string | undefined> => {
  const { data, width, height } = await rasterize(bytes, where)
  const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr
  return read(data, width, height)?.data
}
