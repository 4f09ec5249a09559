import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import type { Page, Route } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { createChain } from '../../support/feed-chain.ts'
import {
  openEntry,
  press,
  readFaults,
  readWords,
  startCheck,
  type VerifyScene,
} from '../../support/verify-page.ts'

/** A scene, and what of it is changed. */
type ChangedScene = VerifyScene & {
  /** The data folder of the site. */
  readonly folder: string
  /** Name of the picture of entry 1. */
  readonly file: string
}

/** That whatever was changed, on the way to the reader or at the site, is named. */
export const tellChanges = (at: () => ChangedScene): void => {
  const open = (path: string, prepare?: (page: Page) => Promise<unknown>) => openEntry(at(), path, prepare)

  /** What answers an address of the site, with other letters in it. */
  const change =
    (address: string, how: (text: string) => string) =>
    (page: Page): Promise<unknown> =>
      page.route(`${at().site.url}${address}`, async (route: Route) => {
        const answer = await route.fetch()
        await route.fulfill({ response: answer, body: how(await answer.text()) })
      })

  describe('what was changed on the way', () => {
    test.each([
      [
        'a letter of the document',
        '/gazette/1.json',
        (text: string) => text.replace('楼道里的灯', '楼道里的钱'),
        '不符相符待核相符',
        '给出的原文是“楼道里的钱亮了，议事的人多了。”，页面上是“楼道里的灯亮了，议事的人多了。”',
      ],
      [
        'a blank in the entry',
        '/gazette/1.json',
        (text: string) => text.replace('","', '", "'),
        '不符相符待核相符',
        '空格、次序或者字符被改动过',
      ],
      [
        'a letter of the head',
        '/gazette/1.json',
        (text: string) => text.replace('"edition":1', '"edition":7'),
        '相符不符待核相符',
        '登记的内容被改动过',
      ],
      [
        'the signature',
        '/gazette/1.json',
        (text: string) => text.replace(/\.\.(.)/, (_, letter) => `..${letter === 'A' ? 'B' : 'A'}`),
        '相符不符待核相符',
        '签名对不上',
      ],
      [
        'a head on the way to the newest',
        '/verify/heads/2.json',
        (text: string) => text.replace('n-600', 'n-699'),
        '相符相符待核不符',
        '第602号：与前一号接不上',
      ],
      [
        'an entry taken out of the chain',
        '/verify/heads/2.json',
        (text: string) => {
          const { heads, signature } = JSON.parse(text)
          return JSON.stringify({ heads: heads.toSpliced(99, 1), signature })
        },
        '相符相符待核不符',
        '第600号：编号断了',
      ],
      [
        'the signature of the newest',
        '/verify/heads/3.json',
        (text: string) => text.replace(/\.\.(.)/, (_, letter) => `..${letter === 'A' ? 'B' : 'A'}`),
        '相符相符待核不符',
        '第1,100号：签名对不上',
      ],
      [
        'a word on the page',
        '/stories/deng-liang-le',
        (text: string) => text.replace('议事的人多了', '议事的人少了'),
        '不符相符待核相符',
        '楼道里的灯亮了，议事的人少了。',
      ],
      [
        'the remark at the head of the page',
        '/stories/deng-liang-le',
        (text: string) => text.replace('数字是示例', '数字都属实'),
        '不符相符待核相符',
        '文中的人物和数字都属实。',
      ],
    ])('%s: is named', async (_what, address, how, words, says) => {
      const { page, close } = await open('/verify/1', change(address, how))
      await startCheck(page)
      expect((await readWords(page)).join('')).toBe(words)
      expect(await readFaults(page)).toContain(says)
      expect(await readFaults(page)).toContain('请先不要引用')
      await close()
    })

    test('a word on the page is named by its place and both values', async () => {
      const { page, close } = await open(
        '/verify/2',
        change('/results/result', (text) => text.replaceAll('haibin社区', 'haibing社区')),
      )
      await startCheck(page)
      expect(await readFaults(page)).toContain('haibin社区')
      expect(await page.locator('h1').innerText()).toBe('有一样不符')
      await close()
    })

    test('keys of another gazette are named, and a fingerprint that is not the one that was compared', async () => {
      const { keys } = await createChain()
      const other = change('/.well-known/exemplar-keys.json', () => JSON.stringify({ version: 1, keys }))
      const { page, close } = await open('/verify/1')
      await startCheck(page)
      await press(page, '看过，一样')
      await other(page)
      await page.reload()
      await startCheck(page)
      expect((await readWords(page)).slice(0, 3)).toEqual(['相符', '待核', '不符'])
      expect(await readFaults(page)).toContain('签名用的钥匙，不在公布的钥匙里')
      await close()
    })

    test('a fingerprint that is not the one that its reader compared is named with both', async () => {
      const { page, close } = await open('/verify/1', (page) =>
        page.addInitScript(() =>
          localStorage.setItem(
            'exemplar-verify /',
            JSON.stringify({ fingerprint: { value: 'abcd '.repeat(8).trim(), day: '2020-10-29' } }),
          ),
        ),
      )
      await startCheck(page)
      expect(await readWords(page)).toEqual(['相符', '相符', '不符', '相符'])
      expect(await readFaults(page)).toContain('ABCD ABCD ABCD ABCD ABCD ABCD ABCD ABCD')
      await close()
    })

    test('a gazette that is shorter than this device saw it is named', async () => {
      const { page, close } = await open('/verify/1')
      await startCheck(page)
      await page.route('**/verify/heads/3.json', (route) => route.fulfill({ status: 404, body: '' }))
      await page.reload()
      await startCheck(page)
      expect(await readFaults(page)).toContain('公报比这台设备上次见到的短')
      await close()
    })
  })

  describe('what was changed at the site', () => {
    test('a byte of a file is named', async () => {
      const path = join(at().folder, 'site/files', at().file)
      const bytes = readFileSync(path)
      writeFileSync(path, bytes.with(0, (bytes[0] ?? 0) ^ 1))
      const { page, close } = await open('/verify/1')
      await startCheck(page)
      expect((await readWords(page)).join('')).toBe('不符相符待核相符')
      expect(await readFaults(page)).toContain('图片：本站存的丢了，或者与登记的不一样')
      await close()
      writeFileSync(path, bytes)
    })

    test('a letter of the replica is named', async () => {
      const database = new DatabaseSync(join(at().folder, 'site/replica.sqlite'), { timeout: 5_000 })
      database.exec("UPDATE entries SET document = replace(document, '导语', '倒语') WHERE number = 5")
      database.close()
      const { page, close } = await open('/verify/5')
      await startCheck(page)
      expect((await readWords(page))[0]).toBe('不符')
      expect(await readFaults(page)).toContain('本站存的第5号，与登记的不一样')
      await close()
    })
  })
}
