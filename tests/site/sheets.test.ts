import type { Story } from '@exemplar/shared/kinds/story'
import { fold } from '@exemplar/shared/text/fold'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isLong } from '../support/long.ts'
import { readAttached, readTexts } from '../support/pdf.ts'
import {
  communitySheet,
  earlier,
  named,
  release,
  releaseSheet,
  result,
  type Sheets,
  sample,
  set,
  slug,
  startSheets,
} from '../support/sheets.ts'

const stories = sample.filter(({ kind }) => kind === 'story') as Story[]
/** Of each category the first, and whichever a story tells of; in the long form all 33. */
const items = set.categories.flatMap(({ items }) =>
  items.filter(
    ({ number }, index) => isLong || index === 0 || stories.some(({ standards }) => standards[0] === number),
  ),
)
const [ended] = result.nominations.filter(({ rank }) => rank === undefined)

let site: Sheets
beforeAll(async () => {
  site = await startSheets()
})
afterAll(() => site?.stop())

/** A text as it is compared: without blanks, marks of either width alike. */
const toPlain = (text: string): string => fold(text).text.replaceAll(/\s/g, '')

describe('the sheet of a community', () => {
  test('says what it was named, how it came to that, and by year what it was named for', async () => {
    const bytes = await site.fetchSheet(communitySheet)
    const [honour = '', course = '', years = '', ...rest] = await readTexts(bytes)
    const { community, survey } = named ?? {}
    for (const said of [community?.name, community?.district.name, result.issuer, result.disclaimer])
      expect(honour).toContain(toPlain(said ?? '?'))
    expect(honour).toContain(toPlain('“精致幸福社区”示范社区'))
    expect(honour).toContain('2020年10月28日')
    expect(course).toContain(`${survey?.rate}%居民满意率${survey?.valid}份有效问卷40个推荐社区8个命名社区`)
    for (const { title } of result.stages) expect(course).toContain(title)
    for (const count of [40, 34, 25, 16, 9, 8]) expect(course).toMatch(new RegExp(`${count}个10-\\d\\d`))
    // Of the others there is a line each and no name.
    for (const other of result.nominations.filter((one) => one !== named))
      expect(honour + course + years).not.toContain(toPlain(other.community.name))
    expect(years).toMatch(
      new RegExp(
        `2020年${toPlain(result.title)}公报第${site.numberOf(result.slug)}号2019年${toPlain(earlier.title)}公报第1号`,
      ),
    )
    expect(rest).toEqual([])
    expect(await readAttached(bytes)).toBe(await site.read(`/gazette/${site.numberOf(result.slug)}.json`))
  })

  test('names the entry in its address; an older number gives what was said then', async () => {
    expect(await site.findAddress(communitySheet)).toMatch(
      new RegExp(
        `^/jzxfsq/works/[0-9a-f]{64}/communities/${slug}/${site.numberOf(result.slug)}/sheet\\.pdf$`,
      ),
    )
    const [honour = '', , ...rest] = await readTexts(
      await site.fetchSheet(`/communities/${slug}/1/sheet.pdf`),
    )
    expect(honour).toContain('示例字〔2019〕12号')
    expect(rest).toEqual([])
  })

  test('is of those alone that a result names', async () => {
    const notice = site.numberOf('public-notice-2020')
    const [unknown, ...others] = [
      'nobody',
      ended?.community.slug,
      `${slug}/${notice}`,
      `${slug}/2`,
      `${slug}/9999`,
    ]
    for (const path of [unknown, ...others])
      expect((await site.site.get(`/communities/${path}/sheet.pdf`)).status, path).toBe(404)
    expect(await site.read(`/communities/${slug}`)).toContain(`href="/jzxfsq${communitySheet}"`)
    expect(await site.read(`/communities/${ended?.community.slug}`)).not.toContain('sheet.pdf')
  })
})

describe('the sheet of a standard', () => {
  test('says it letter by letter, with who answers for it, how it is seen, and its stories', async () => {
    for (const item of items) {
      const whole = (await readTexts(await site.fetchSheet(`/standards/${item.number}/sheet.pdf`))).join('')
      const said = [
        ...[item.title, ...item.requirement],
        ...item.duties.map(({ role, unit }) => role + unit),
        ...item.checks,
        ...stories
          .filter(({ standards }) => standards.includes(item.number))
          .flatMap((story) => [
            `${story.title}公报第${site.numberOf(story.slug)}号`,
            story.community.district.name + story.community.name + story.deck,
          ]),
      ]
      for (const text of said) expect(whole).toContain(toPlain(text))
    }
    expect(await site.read('/standards/17')).toContain('href="/jzxfsq/standards/17/sheet.pdf"')
    for (const path of ['34', '17/1', '17/9999'])
      expect((await site.site.get(`/standards/${path}/sheet.pdf`)).status).toBe(404)
  })
})

describe('the sheet of a press release', () => {
  test('says it letter by letter, with its figures as they stand and whom to call', async () => {
    const bytes = await site.fetchSheet(releaseSheet)
    const whole = (await readTexts(bytes)).join('')
    const paragraphs = release.body.map((block) =>
      block.type === 'heading'
        ? block.text
        : 'spans' in block
          ? block.spans.map(({ text }) => text).join('')
          : '?',
    )
    for (const text of [release.title, release.deck, release.source, release.contact.phone, ...paragraphs])
      expect(whole).toContain(toPlain(text ?? '?'))
    for (const figure of sample)
      if (figure.kind === 'figure' && release.figures?.includes(figure.slug))
        for (const said of [
          figure.display + figure.unit,
          figure.title,
          `公报第${site.numberOf(figure.slug)}号`,
        ])
          expect(whole).toContain(toPlain(said))
    expect(await readAttached(bytes)).toBe(await site.read(`/gazette/${site.numberOf(release.slug)}.json`))
    expect(await site.read(`/press/releases/${release.slug}`)).toContain(`href="/jzxfsq${releaseSheet}"`)
    expect((await site.site.get('/press/releases/nothing/release.pdf')).status).toBe(404)
    expect((await site.site.get(`/press/releases/${release.slug}/1/release.pdf`)).status).toBe(404)
  })
})

describe('the gazette of a stretch', () => {
  test('has every entry with its number, its time, what it did, its title and its digest', async () => {
    const [front = '', ...rest] = await readTexts(await site.fetchSheet(`/gazette/2-${site.count}.pdf`))
    expect(front).toContain(`第2号至第${site.count}号`)
    expect(front).toContain(`共${site.count - 1}则:发布${site.count - 1}则`)
    const whole = rest.join('')
    for (const document of sample) {
      const digest = (await site.readDigest(site.numberOf(document.slug))).slice(0, 8).toUpperCase()
      expect(whole).toContain(digest)
      expect(whole).toContain(toPlain(document.title))
    }
    expect(await site.read('/gazette')).toMatch(new RegExp(`href="/jzxfsq/gazette/\\d+-${site.count}\\.pdf"`))
    expect(await site.read('/gazette?act=publish')).not.toContain('.pdf"')
    // A year that is not too long is had as a whole.
    expect(await site.read('/gazette?time=2020')).toContain(`href="/jzxfsq/gazette/1-${site.count}.pdf"`)
  })

  test('has no numbers that there are not, and says how many it has at most', async () => {
    for (const range of [`1-${site.count + 1}`, '3-2', '0-4'])
      expect((await site.site.get(`/gazette/${range}.pdf`)).status, range).toBe(404)
    const refused = await site.site.get('/gazette/1-401.pdf')
    expect([refused.status, await refused.text()]).toEqual([400, expect.stringContaining('一份最多400则')])
  })
})
