/**
 * Cuts Noto Serif SC 900 (OFL) for the heads of the pages. `core.woff2` holds the glyphs that heads of such a site use
 * most and goes to every visitor; `stock.ttf` holds all of GB 2312, and the site cuts from it, page by page, the few
 * glyphs that editors' own heads need beyond the core.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import subsetFont from 'subset-font'

const coreFile = new URL('core.txt', import.meta.url)
const folder = new URL('cut/', import.meta.url)
const source = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
)

/** The characters of GB 2312, level 1 and 2. */
const listHanzi = (): string[] => {
  const gb = new TextDecoder('gb18030')
  const cells: string[] = []
  for (let row = 0xb0; row <= 0xf7; row += 1)
    for (let cell = 0xa1; cell <= 0xfe; cell += 1) cells.push(gb.decode(Uint8Array.of(row, cell)))
  return cells.filter((glyph) => /^\p{Script=Han}$/u.test(glyph))
}

const core = [...new Set((await readFile(coreFile, 'utf8')).replaceAll('\n', ''))].sort().join('')
const stock = [...new Set([...core, ...listHanzi()])].sort().join('')
const script = await readFile(new URL(import.meta.url))
const mark = createHash('sha256').update(core).update(stock).update(script).digest('hex').slice(0, 12)
const sheet = JSON.stringify({ mark, core, stock })

const cut = async (): Promise<void> => {
  const face = await readFile(source)
  const options = { noLayoutClosure: true }
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  await writeFile(
    new URL('core.woff2', folder),
    await subsetFont(face, core, { ...options, targetFormat: 'woff2' }),
  )
  await writeFile(
    new URL('stock.ttf', folder),
    await subsetFont(face, stock, { ...options, targetFormat: 'truetype' }),
  )
  // Last, so that a cut that was broken off is made again.
  await writeFile(new URL('sheet.json', folder), sheet)
}

const done = await readFile(new URL('sheet.json', folder), 'utf8').catch(() => undefined)
if (done !== sheet) await cut()
