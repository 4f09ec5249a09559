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

/** What each sheet of a PDF says, in the order in which it was written, folded and without blanks. */
export const readTexts = async (bytes: Uint8Array): Promise<string[]> => {
  const document = await getDocumentProxy(new Uint8Array(bytes))
  const pages = Array.from({ length: document.numPages }, (_, index) => document.getPage(index + 1))
  const contents = await Promise.all(pages.map(async (page) => (await page).getTextContent()))
  return contents.map(({ items }) =>
    fold(items.map((item) => ('str' in item ? item.str : '')).join('')).text.replaceAll(/\s/g, ''),
  )
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
export const rasterize = (bytes: Uint8Array, { dpi, part }: { dpi: number; part?: Part }) =>
  inFolder(bytes, async (folder) => {
    const toDots = (millimetres: number) => String(Math.round((millimetres / 25.4) * dpi))
    const crop = part
      ? ['-x', toDots(part.x), '-y', toDots(part.y), '-W', toDots(part.width), '-H', toDots(part.height)]
      : []
    run('pdftoppm', ['-png', '-r', String(dpi), ...crop, '-singlefile', 'in.pdf', 'sheet'], folder)
    const picture = sharp(readFileSync(join(folder, 'sheet.png'))).ensureAlpha()
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true })
    return { data: new Uint8ClampedArray(data), width: info.width, height: info.height }
  })

const run = (program: string, values: readonly string[], folder: string): string =>
  execFileSync(program, values, { cwd: folder, stdio: 'pipe' }).toString()

/** Gives a program a PDF as `in.pdf` in a folder of its own. */
const inFolder = async <T>(bytes: Uint8Array, work: (folder: string) => T | Promise<T>): Promise<T> => {
  const folder = mkdtempSync(join(tmpdir(), 'exemplar-pdf-'))
  try {
    writeFileSync(join(folder, 'in.pdf'), bytes)
    return await work(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What a PDF says of itself: title, author, time, tags, sides of its sheets. */
export const readInfo = (bytes: Uint8Array): Promise<string> =>
  inFolder(bytes, (folder) => run('pdfinfo', ['-isodates', '-l', '-1', 'in.pdf'], folder))

/** The first file that is attached to a PDF. */
export const readAttached = (bytes: Uint8Array): Promise<string> =>
  inFolder(bytes, (folder) => {
    run('pdfdetach', ['-save', '1', '-o', 'attached', 'in.pdf'], folder)
    return readFileSync(join(folder, 'attached'), 'utf8')
  })

/** One of the sheets of a PDF as a file of its own. */
export const takeSheet = (bytes: Uint8Array, sheet: number): Promise<Uint8Array> =>
  inFolder(bytes, (folder) => {
    run('pdfseparate', ['-f', String(sheet), '-l', String(sheet), 'in.pdf', 'out.pdf'], folder)
    return readFileSync(join(folder, 'out.pdf'))
  })

/** What the code on a part of a sheet says, as a camera reads it; undefined where there is none to be read. */
export const readCode = async (
  bytes: Uint8Array,
  where: { dpi: number; part?: Part },
): Promise<string | undefined> => {
  const { data, width, height } = await rasterize(bytes, where)
  const read = (jsqr as unknown as { default?: typeof jsqr }).default ?? jsqr
  return read(data, width, height)?.data
}
