import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { before, communities, following, result } from '../support/after-result.ts'
import { untilFollowed } from '../support/built-site.ts'
import { readCode, readTexts, takeSheet } from '../support/pdf.ts'
import { type ReadableSite, siteUrl, startReadableSite } from '../support/readable-site.ts'
import { toSampleDocuments } from '../support/sample-documents.ts'
import { toPageReader, toSeen } from '../support/site-page.ts'

let readable: ReadableSite
const numbers = new Map<string, number>()
/** What is published at first; the revocation comes last, while somebody has the certificate. */
const early = following.slice(0, -1)
const revocation = following.at(-1)

beforeAll(async () => {
  readable = await startReadableSite(async ({ chain }) => {
    for (const document of [before, ...toSampleDocuments(), ...early])
      numbers.set(document.slug, (await chain.publish(document, document.slug)).head.number)
  })
})
afterAll(() => readable?.stop())

const read = toPageReader(() => readable.site)
const see = async (path: string) => toSeen(await read(path))
const numberOf = (slug: string) => numbers.get(slug)
const findAddress = async (path: string): Promise<string> => {
  const answer = await readable.site.get(path)
  expect(answer.status, path).toBe(302)
  return siteUrl + answer.headers.get('location')
}
const fetchFile = async (path: string): Promise<Uint8Array> => {
  const answer = await readable.ask(await findAddress(path))
  expect([answer.status, answer.headers.get('content-type')], path).toEqual([200, 'application/pdf'])
  return new Uint8Array(await answer.arrayBuffer())
}
const download = async (path: string): Promise<string[]> => readTexts(await fetchFile(path))
const { held, honoured, refused, revoked } = communities
const toPlain = (name: string) => name.replace('（', '(').replace('）', ')')

describe('what follows a result', () => {
  test('stands on its page, each with its gazette number and whom it is about', async () => {
    const seen = await see('/results/final-result-2020')
    expect(seen).toContain('公布以后')
    expect(seen).toContain(
      `补充公布关于补充命名1个示范社区的公布公报第${numberOf('supplement-2020')}号${held.name}`,
    )
    expect(seen).toContain(`推荐参评山东省城市社区建设示范单位（示例）：${honoured.name}、${refused.name}`)
    expect(seen).toContain(`2020年度获评山东省城市社区建设示范单位（示例）：${honoured.name}`)
    expect(seen).toContain(`2020年度未获评山东省城市社区建设示范单位（示例）：${refused.name}`)
    expect(await see('/results/public-notice-2020')).not.toContain('公布以后')
  })

  test('has pages of its own, which lead back to the result', async () => {
    const seen = await see('/results/recheck-2020')
    expect(seen).toContain(
      `${revoked.name}${revoked.district.name}2021年5月6日复核：未保持标准居民公约停用（示例）。`,
    )
    expect(seen).toContain(`此前的公布${result.title.replaceAll(/\s/g, '')}`)
    const supplement = await see('/results/supplement-2020')
    expect(supplement).toContain('异〔2020〕2号异议不成立')
    expect(supplement).toContain(held.name)
  })

  test('stands in the list below its result, and honours by year and level', async () => {
    const html = await read('/results')
    expect(html.match(/<h3/g)).toHaveLength(2)
    const seen = toSeen(html)
    expect(seen).toContain(
      `上级荣誉2020省级山东省城市社区建设示范单位（示例）1个${honoured.district.name}${honoured.name}（公报第${numberOf('honour-2020')}号）`,
    )
  })

  test('is told on the page of the community: first that an objection held it, then that it was named', async () => {
    const seen = await see(`/communities/${held.slug}`)
    expect(seen).toContain('2020年获得命名')
    expect(seen).toContain('2020年公布时因异议核查没有列入，后补充公布')
    expect(await see(`/communities/${honoured.slug}`)).toContain(
      `2020年度获评山东省城市社区建设示范单位（示例）公报第${numberOf('honour-2020')}号`,
    )
  })

  test('is open data: a row a matter, and rounds by year', async () => {
    const readRows = async (name: string) =>
      (await (await readable.site.get(`/data/${name}-1.json`)).json()).rows as Record<string, unknown>[]
    const rows = await readRows('afterwards')
    expect(rows.map(({ act, community, granted, kept }) => [act, community, granted, kept])).toEqual([
      ['推荐上报', honoured.name, null, null],
      ['推荐上报', refused.name, null, null],
      ['上级评定', honoured.name, '获评', null],
      ['上级评定', refused.name, '未获评', null],
      ['复核', revoked.name, null, '未保持标准'],
    ])
    const results = await readRows('results')
    expect(new Set(results.map(({ act }) => act))).toEqual(new Set(['公示', '公布', '补充公布']))
    expect(
      (await readRows('rounds')).map(({ year, nominated, listed }) => [year, nominated, listed]),
    ).toEqual([
      [2019, 3, 3],
      [2020, 40, 9],
    ])
  })

  test('is an official document with its list, red where it has a number', async () => {
    const text = (await download(`/documents/${numberOf('referral-2020')}.pdf`)).join('')
    expect(text).toContain('示例字〔2020〕20号')
    expect(text).toContain('推荐上报的社区名单')
    expect(text).toContain(toPlain(honoured.name))
  })

  test('years are compared where there is more than one', async () => {
    const seen = await see('/results/final-result-2020')
    expect(seen).toContain('历年对比')
    expect(seen).toMatch(/年度推荐命名覆盖区市满意率中位数2020409\d\d\d\.\d%2019331—/)
    expect(await see('/results/supplement-2020')).not.toContain('历年对比')
  })
})

describe('certificates and the honour sheet', () => {
  test('say whom a result names, by whom, when and under which number', async () => {
    const bytes = await fetchFile(`/communities/${honoured.slug}/certificate.pdf`)
    const [certificate = '', ...rest] = await readTexts(bytes)
    for (const said of [honoured.name, honoured.district.name, result.issuer, '2020年10月28日'])
      expect(certificate).toContain(toPlain(said))
    expect(certificate).toContain(`公报第${numberOf(result.slug)}号之1`)
    expect(rest).toEqual([])
    const corner = { x: 30, y: 155, width: 28, height: 28 }
    const { digest } = JSON.parse(await read(`/gazette/${numberOf(result.slug)}.json`))
    expect(await readCode(await takeSheet(bytes, 1), { dpi: 300, part: corner })).toBe(
      `${siteUrl}/jzxfsq/communities/${honoured.slug}#${numberOf(result.slug)}-${digest.slice(0, 16)}`,
    )
    expect((await download(`/communities/${held.slug}/certificate.pdf`)).join('')).toContain(
      `公报第${numberOf('supplement-2020')}号之1`,
    )
    const honours = (await download('/results/final-result-2020/honours.pdf')).join('')
    for (const { community } of result.nominations.filter(({ rank }) => rank !== undefined))
      expect(honours).toContain(toPlain(community.name))
  })

  test('are of those alone that a result names, and of no other act', async () => {
    const status = async (path: string) => (await readable.site.get(path)).status
    expect(await status('/communities/nobody/certificate.pdf')).toBe(404)
    expect(await status('/results/public-notice-2020/honours.pdf')).toBe(404)
    expect(await status('/results/honour-2020/honours.pdf')).toBe(404)
    expect(
      await status(`/communities/${honoured.slug}/${numberOf('public-notice-2020')}/certificate.pdf`),
    ).toBe(404)
  })

  test('are gone with a correction that takes a community out of the list, and so is its sheet', async () => {
    const [dropped, ...kept] = before.nominations.map(({ community }) => community)
    const stays = kept[0]
    if (!dropped || !stays) throw new Error('the result of the year before names nobody')
    const works = { certificate: '证书', sheet: '荣誉单' } as const
    const names = ['certificate', 'sheet'] as const
    const toPath = (slug: string, name: string) => `/communities/${slug}/${numberOf(before.slug)}/${name}.pdf`
    const findAll = ({ slug }: { slug: string }) =>
      Promise.all(names.map((name) => findAddress(toPath(slug, name))))
    const [gone, left] = [await findAll(dropped), await findAll(stays)]
    const { head } = await readable.feed.publish(
      {
        ...before,
        correction: '更正：名单减少1个社区。',
        nominations: before.nominations.slice(1).map((one, index) => ({ ...one, rank: index + 1 })),
      },
      before.slug,
    )
    await untilFollowed(readable.site, head.number)
    const site = `${siteUrl}/jzxfsq`
    for (const [index, name] of names.entries())
      for (const address of [
        gone[index] ?? '',
        site + toPath(dropped.slug, name),
        // Where no number is named: nothing names it any more.
        `${site}/communities/${dropped.slug}/${name}.pdf`,
      ]) {
        const answer = await readable.ask(address)
        expect([answer.status, await answer.text()], address).toEqual([
          410,
          expect.stringContaining(
            `更正后的名单里没有这个社区（公报第${head.number}号），${works[name]}不再提供。`,
          ),
        ])
      }
    for (const address of left) expect((await readable.ask(address)).status, address).toBe(200)
    // The honour sheet of the list as it was has it no longer among those that are named, and says why.
    const honours = (await download(`/results/${before.slug}/${numberOf(before.slug)}/honours.pdf`)).join('')
    const told = `${toPlain(dropped.district.name + dropped.name)}更正后不在名单里(公报第${head.number}号)`
    expect(honours).toContain(told)
    expect(honours.split(toPlain(dropped.name))).toHaveLength(2)
    expect((await readable.site.get('/communities/nobody/sheet.pdf')).status).toBe(404)
  })

  test('are gone with a revocation, which says so on the honour sheet, the list and the community', async () => {
    if (!revocation) throw new Error('there is no revocation')
    const paths = [`/communities/${revoked.slug}/certificate.pdf`, `/communities/${revoked.slug}/sheet.pdf`]
    const addresses = await Promise.all(paths.map(findAddress))
    const { head } = await readable.feed.publish(revocation, revocation.slug)
    await untilFollowed(readable.site, head.number)
    for (const address of [...addresses, ...paths.map((path) => `${siteUrl}/jzxfsq${path}`)]) {
      const answer = await readable.ask(address)
      expect([answer.status, await answer.text()], address).toEqual([
        410,
        expect.stringContaining(`称号已经撤销（公报第${head.number}号）`),
      ])
    }
    const honours = (await download('/results/final-result-2020/honours.pdf')).join('')
    expect(honours).toContain(
      `${toPlain(revoked.district.name + revoked.name)}的称号已经撤销(公报第${head.number}号)`,
    )
    expect(await see(`/communities/${revoked.slug}`)).toContain('撤销称号：复核未保持标准（示例）。')
    expect(await read(`/communities/${revoked.slug}`)).not.toContain('certificate.pdf')
    expect(await read(`/communities/${honoured.slug}`)).toContain('certificate.pdf')
  })

  test('are gone with the result that they are of', async () => {
    const address = await findAddress(`/communities/${honoured.slug}/certificate.pdf`)
    const honours = '/results/final-result-2020/honours.pdf'
    const { head } = await readable.feed.withdraw(result.slug)
    await untilFollowed(readable.site, head.number)
    for (const gone of [address, `${siteUrl}/jzxfsq${honours}`]) {
      const answer = await readable.ask(gone)
      expect([answer.status, await answer.text()]).toEqual([
        410,
        expect.stringContaining(`已经撤下（公报第${head.number}号）`),
      ])
    }
  })
})
