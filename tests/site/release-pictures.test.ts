import { hash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PressRelease } from '@exemplar/shared/kinds/press-release'
import type { Picture } from '@exemplar/shared/media/picture'
import { type PictureFile, toFileName } from '@exemplar/shared/media/published-file'
import sharp from 'sharp'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, startSiteProcess, untilFollowed } from '../support/built-site.ts'
import { toRelease } from '../support/documents.ts'
import { rasterize, readTexts } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'

const base = '/jzxfsq/'
const toBlock = (picture: Picture): PressRelease['body'][number] => ({ type: 'picture', picture })
const toParagraph = (text: string): PressRelease['body'][number] => ({ type: 'paragraph', spans: [{ text }] })

let readable: ReadableSite
let red: PictureFile
beforeAll(async () => {
  readable = await startReadableSite(async ({ chain, addPicture, files }) => {
    red = await addPicture('image/webp', { width: 1600, height: 900, background: '#d01010' })
    const tall = await addPicture('image/webp', { width: 600, height: 1200, background: '#1010d0' })
    const toPicture = (alt: string, file: PictureFile, caption?: string): Picture => ({
      ...{ alt, credit: '王编辑', licence: 'CC BY 4.0', files: [file] },
      ...(caption !== undefined && { caption }),
    })
    await chain.publish(
      toRelease('pictured', {
        body: [
          toParagraph('第一段。'),
          toBlock(toPicture('启动仪式', red, '市民广场上的启动仪式')),
          toParagraph('第二段。'),
          toBlock(toPicture('宣传栏', tall)),
        ],
      }),
    )
    // Noise is what no encoder makes small.
    const noise = await sharp({
      create: {
        ...{ width: 1400, height: 1000, channels: 3, background: '#777' },
        noise: { type: 'gaussian', mean: 128, sigma: 90 },
      },
    })
      .webp({ quality: 60 })
      .toBuffer()
    const loud = { ...red, sha256: hash('sha256', noise), bytes: noise.length, width: 1400, height: 1000 }
    files.set(toFileName(loud), noise)
    const many = Array.from({ length: 15 }, (_, index) => toBlock(toPicture(`第${index + 1}幅`, loud)))
    await chain.publish(toRelease('many', { body: [toParagraph('图多。'), ...many] }))
  })
})
afterAll(() => readable?.stop())

const download = async (slug: string, ask = readable.site.get): Promise<Uint8Array> => {
  const named = await ask(`/press/releases/${slug}/release.pdf`)
  const answer = await ask(`/${(named.headers.get('location') ?? '').slice(base.length)}`)
  expect([slug, answer.status]).toEqual([slug, 200])
  return new Uint8Array(await answer.arrayBuffer())
}

test('the sheet of a release has its pictures in their places, each with caption, credit and licence', async () => {
  const bytes = await download('pictured')
  const text = (await readTexts(bytes)).join('')
  expect(text).toMatch(/第一段。市民广场上的启动仪式作者:王编辑许可:CCBY4.0第二段。.*宣传栏作者:王编辑/)
  expect(text).not.toContain('载公报网页')
  const { data, width, height } = await rasterize(bytes, { dpi: 30 })
  const count = (isIt: (red: number, blue: number) => boolean) =>
    Array.from({ length: width * height }, (_, index) => index * 4).filter((at) =>
      isIt(data[at] ?? 0, data[at + 2] ?? 0),
    ).length
  // 174 × 98 mm of red on the first sheet.
  const share = count((red, blue) => red > 180 && blue < 60) / (width * height)
  expect(share).toBeGreaterThan(0.25)
  expect(share).toBeLessThan(0.3)
})

test('more than a dozen are told by their texts, and none is larger than it is seen', async () => {
  const bytes = await download('many')
  const text = (await readTexts(bytes)).join('')
  for (const index of [1, 12]) expect(text).toContain(`第${index}幅作者:王编辑`)
  expect(text).toContain('(图:第13幅。载公报网页)')
  // One file, shown a dozen times, is in it once: no picture is larger than 400 KB, and what else there is is type.
  expect(bytes.byteLength).toBeGreaterThan(200_000)
  expect(bytes.byteLength).toBeLessThan(550_000)
})

test('another site makes the same bytes', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-release-'))
  const other = await startSiteProcess(findBuilt(base), {
    ...{ CMS_URL: readable.feed.url, DATA_DIR: folder, SITE_URL: siteUrl, base },
  })
  try {
    await untilFollowed(other, 2)
    await expect
      .poll(async () => (await other.get('/press/releases/pictured/kit.zip')).status, { timeout: 30_000 })
      .toBe(200)
    expect(Buffer.compare(await download('pictured', other.get), await download('pictured'))).toBe(0)
  } finally {
    await other.stop()
    await rm(folder, { recursive: true, force: true })
  }
})

test('while a picture is owed there is no sheet: 503, and it is said why', async () => {
  const missing = { ...red, sha256: 'cd'.repeat(32) }
  const picture = { alt: '收不到的图', credit: '王编辑', licence: 'CC BY 4.0', files: [missing] }
  const owing = await startReadableSite(async ({ chain }) => {
    await chain.publish(toRelease('lost', { body: [toBlock(picture)] }))
  })
  try {
    const named = await owing.site.get('/press/releases/lost/release.pdf')
    const answer = await owing.ask(siteUrl + named.headers.get('location'))
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '10'])
    expect(await answer.text()).toMatch(/^file-owed: /)
  } finally {
    await owing.stop()
  }
})
