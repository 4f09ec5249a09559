import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { findBuilt, startSiteProcess } from '../support/built-site.ts'
import { readCode, readInfo, readTexts, takeSheet } from '../support/pdf.ts'
import { siteUrl } from '../support/readable-site.ts'
import {
  communitySheet,
  earlier,
  releaseSheet,
  result,
  type Sheets,
  sample,
  set,
  slug,
  startSheets,
} from '../support/sheets.ts'
import { readTypedPages } from '../support/typed-pages.ts'

let site: Sheets
beforeAll(async () => {
  site = await startSheets()
})
afterAll(() => site?.stop())

/** Every sort of sheet, with the longest and the shortest text that there is, and where its foot begins. */
const sheets = () => [
  { path: communitySheet, number: site.numberOf(result.slug), at: `communities/${slug}`, wide: true },
  {
    path: '/communities/long/sheet.pdf',
    number: site.numberOf(earlier.slug),
    at: 'communities/long',
    wide: true,
  },
  {
    path: '/communities/short/sheet.pdf',
    number: site.numberOf(earlier.slug),
    at: 'communities/short',
    wide: true,
  },
  {
    ...{ path: `/results/${earlier.slug}/honours.pdf`, number: site.numberOf(earlier.slug), wide: false },
    at: `gazette/${site.numberOf(earlier.slug)}`,
  },
  ...[1, 19, 33].map((item) => ({
    ...{ path: `/standards/${item}/sheet.pdf`, number: site.numberOf(set.slug), at: `standards/${item}` },
    wide: false,
  })),
  ...sample
    .filter(({ kind }) => kind === 'press-release')
    .map((one) => ({
      ...{ path: `/press/releases/${one.slug}/release.pdf`, number: site.numberOf(one.slug), wide: false },
      at: `gazette/${site.numberOf(one.slug)}`,
    })),
  { path: '/gazette/1-1.pdf', number: 1, at: 'gazette/1', wide: false },
  {
    path: `/gazette/2-${site.count}.pdf`,
    number: site.count,
    at: `gazette/${site.count}`,
    wide: false,
  },
]

test('every sheet of every sort is A4, has text within its margins, and the number, the print and the code of its entry', async () => {
  for (const { path, number, at, wide } of sheets()) {
    const bytes = await site.fetchSheet(path)
    const [width, height] = wide ? [297, 210] : [210, 297]
    const pages = readTypedPages(bytes)
    const info = await readInfo(bytes)
    const sizes = [...info.matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+) pts/g)]
    expect(sizes).toHaveLength(pages.length)
    for (const [, across, high] of sizes)
      expect([Number(across), Number(high)].map((side) => Math.round((side * 25.4) / 72))).toEqual([
        width,
        height,
      ])
    const foot = wide ? 169 : 254
    for (const page of pages)
      for (const { text, left, right, top, bottom } of page) {
        expect(left > 12 && right < width - 12 && top > 8 && bottom < height - 4, `${path} ${text}`).toBe(
          true,
        )
        expect(bottom < foot || top > foot, `${path} ${text} stands across the foot`).toBe(true)
      }
    for (const [index, text] of (await readTexts(bytes)).entries()) {
      expect(text).toContain(`公报第${number}号`)
      expect(text).toMatch(/公钥指纹(?:[0-9A-F]{4}){8}/)
      const sheet = await takeSheet(bytes, index + 1)
      const corner = { x: wide ? 12 : 14, y: foot + 1, width: 32, height: 32 }
      expect(await readCode(sheet, { dpi: 300, part: corner }), path).toBe(
        `${siteUrl}/jzxfsq/${at}#${number}-${(await site.readDigest(number)).slice(0, 16)}`,
      )
      if (index > 2) break
    }
    const { head } = JSON.parse(await site.read(`/gazette/${number}.json`))
    expect(info).toMatch(new RegExp(`CreationDate:\\s+${head.at.slice(0, 19)}Z`))
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(Buffer.from(bytes).toString('latin1')).not.toMatch(/\/Subtype\s*\/Image/)
  }
})

test('another site makes the same bytes under the same address', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-sheets-'))
  const environment = { CMS_URL: site.feed.url, DATA_DIR: folder, SITE_URL: siteUrl, base: '/jzxfsq/' }
  const other = await startSiteProcess(findBuilt('/jzxfsq/'), environment)
  try {
    await other.line(`公报已收录到第${site.count}号`)
    // In another order than above: none leans on what the one before it left in the typesetter.
    for (const path of ['/gazette/1-20.pdf', communitySheet, '/standards/1/sheet.pdf', releaseSheet]) {
      const address = await site.findAddress(path)
      expect(await site.findAddress(path, other)).toBe(address)
      const answer = await other.get(address.slice('/jzxfsq'.length))
      expect(Buffer.compare(new Uint8Array(await answer.arrayBuffer()), await site.fetchSheet(path))).toBe(0)
    }
  } finally {
    await other.stop()
    await rm(folder, { recursive: true, force: true })
  }
})
