import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { listFindings, listTextFindings, toMasked } from './findings.ts'
import { findTarget } from './link-target.ts'
import { listLinks } from './links.ts'
import { isCardNumber, isIdentityNumber } from './rules/numbers.ts'
import { toPeopleRules } from './rules/people.ts'
import { addressRules, personalRules } from './rules/rules.ts'
import { builtInWordings, campaignTerms, toCount, toTitleOrder, toWordingRules } from './rules/wording.ts'
import { listAddresses } from './texts.ts'

const today = '2020-10-28'
const rules = [...personalRules, campaignTerms, ...toWordingRules(builtInWordings, today)]
const find = (text: string) => listFindings({ kind: 'story', body: text }, rules).map(({ rule }) => rule)

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const birth = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10).replaceAll('-', ''))
const body = fc
  .tuple(fc.integer({ min: 110000, max: 659999 }), birth, fc.integer({ min: 0, max: 999 }))
  .map(([place, day, serial]) => `${place}${day}${String(serial).padStart(3, '0')}`)
const checkOf = (digits: string) =>
  '10X98765432'[weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0) % 11] ?? ''

describe('identity numbers', () => {
  test.each(['999999 1980年01月01日 0011', '999999-1980年01月01日-0011', '9999991980 年 01 月 01 日0011'])(
    'are found with their date written out: %s',
    (written) => expect(find(`身份证号${written}。`)).toContain('identity-number'),
  )

  test('each with its right check is found, however it is written; with any other check none is', () => {
    fc.assert(
      fc.property(body, fc.constantFrom(...'0123456789X'), (digits, last) => {
        expect(isIdentityNumber(digits + last)).toBe(last === checkOf(digits))
        const whole = digits + checkOf(digits)
        const wide = whole.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0))
        const apart = `${whole.slice(0, 6)} ${whole.slice(6, 14)} ${whole.slice(14)}`
        const loose = `${whole.slice(0, 6)}　${whole.slice(6, 14)}  ${whole.slice(14)}`
        for (const written of [whole, wide, apart, loose])
          expect(find(`居民身份证${written}，请核`)).toContain('identity-number')
      }),
    )
  })

  test('in runs of a paragraph that are set apart', () => {
    const whole = `37100219800101001${checkOf('37100219800101001')}`
    const spans = [{ text: whole.slice(0, 9) }, { text: whole.slice(9), strong: true }]
    const findings = listFindings({ body: [{ type: 'paragraph', spans }] }, rules)
    expect(findings).toMatchObject([{ rule: 'identity-number', level: 'block', path: 'body.0.spans' }])
    expect(toMasked(findings[0] as never)).not.toContain(whole.slice(6, 14))
  })
})

test('cards by their check, mobiles, door numbers, dates of birth, personal mail, plates', () => {
  expect(isCardNumber('6222020000000000000')).toBe(find('卡号6222020000000000000').includes('card-number'))
  expect(find('卡号4111111111111111')).toEqual(['card-number'])
  expect(find('卡号4111 1111 1111 1111')).toEqual(['card-number'])
  expect(find('卡号4111111111111112')).toEqual([])
  expect(find('各站 626 118 706 166 706 252 人')).toEqual([])
  expect(find('请拨13800138000')).toEqual(['mobile'])
  expect(find('请拨+86 13800138000')).toEqual(['mobile'])
  expect(find('住3号楼501室')).toEqual(['door-number'])
  expect(find('住3号楼2单元501室')).toEqual(['door-number'])
  expect(find('1950年3月4日出生')).toEqual(['birth-date'])
  expect(find('someone@qq.com')).toEqual(['personal-email'])
  expect(find('鲁KA12345停在门口')).toEqual(['plate'])
  expect(listFindings({ contact: { phone: '13800138000' } }, rules)).toEqual([])
})

test('digits of an id that happen to look like a number of somebody are none', () => {
  const community = { id: '0190a138-0013-8000-9123-abcdef000000', slug: 'a-13800138000', name: '海晏社区' }
  expect(listFindings({ community }, rules)).toEqual([])
})

test('what must not go out is found in addresses too, and leads to their field; what only warns is not', () => {
  const number = `37100219800101001${checkOf('37100219800101001')}`
  const spans = [{ text: '见' }, { text: '这里', href: `https://example.com/?id=${number}` }]
  const document = { slug: `xun-zhao-${number}-lao-ren`, body: [{ type: 'paragraph', spans }] }
  const list = (value: object) => listTextFindings(listAddresses(value), addressRules)
  expect(list(document)).toMatchObject([
    { rule: 'identity-number', level: 'block', path: 'slug' },
    { rule: 'identity-number', level: 'block', path: 'body.0.spans.1.href' },
  ])
  const mobile = { slug: 'a-13800138000', body: [{ text: '这里', href: 'https://example.com/13800138000' }] }
  expect(list(mobile)).toEqual([])
})

test('what nobody sees hides nothing: the words are found with it, told with it and masked', () => {
  const unseen = fc.constantFrom('\u200b', '\u200d', '\u2060', '\ufeff', '\u00ad', '\u{e0020}')
  const gaps = fc.array(fc.array(unseen, { maxLength: 3 }), { minLength: 17, maxLength: 17 })
  fc.assert(
    fc.property(body, gaps, unseen, (digits, between, edge) => {
      const number = digits + checkOf(digits)
      const hidden = [...number].map((digit, index) => digit + (between[index]?.join('') ?? '')).join('')
      const [finding, ...others] = listFindings({ title: `甲${edge}${hidden}${edge}乙` }, rules)
      expect([finding?.rule, others]).toEqual(['identity-number', []])
      const told = finding?.excerpt.slice(finding.start, finding.end) ?? ''
      expect(told.replace(/\p{Default_Ignorable_Code_Point}/gu, '')).toBe(number)
      expect(toMasked(finding as never)).not.toContain(number.slice(6, 14))
      expect(toMasked(finding as never).length).toBeLessThan(9)
    }),
  )
  expect(find('中华\u200b人民共\u00ad合国')).toEqual(['wording:中华人民共合国'])
  const people = { body: ['小学生赵\u200b雨涵（化名）', '小学生赵雨\u2060涵'] }
  expect(listFindings(people, toPeopleRules(people.body))).toEqual([])
  const named = { body: ['小学生赵\u200b雨涵拾金不昧'] }
  expect(listFindings(named, toPeopleRules(named.body)).map(toMasked)).toEqual(['赵某'])
})

test('the slips that no official text may have; a rule holds on its days only', () => {
  for (const { wrong } of builtInWordings) expect(find(`关于${wrong}的通知`)).toEqual([`wording:${wrong}`])
  const wording = { wrong: '文明城', right: '文明城市', level: 'warn', from: '2020-10-01' } as const
  const count = (day: string) =>
    listFindings({ title: '创建文明城' }, toWordingRules([{ ...wording, to: '2020-10-31' }], day)).length
  const right = listFindings({ title: '创建文明城市，文明城' }, toWordingRules([wording], '2020-10-01'))
  expect(right.map(({ start, end, excerpt }) => excerpt.slice(start, end))).toEqual(['文明城'])
  expect(['2020-09-30', '2020-10-01', '2020-10-31', '2020-11-01'].map(count)).toEqual([0, 1, 1, 0])
})

test('the standards are counted as the plan counts them, in figures or words', () => {
  expect(find('包括6个大项33个小项')).toEqual([])
  expect(find('六个大项、三十三个小项')).toEqual([])
  expect(find('包括5个大项33个小项')).toEqual(['campaign-terms'])
  expect(find('六个大项、三十个小项')).toEqual(['campaign-terms'])
  expect(['十', '十二', '三十', '三十三', '六'].map(toCount)).toEqual([10, 12, 30, 33, 6])
})

test('several categories stand in their order', () => {
  const order = [toTitleOrder(['党建引领', '治理有效', '服务精准', '环境宜居'])]
  const told = (title: string) =>
    listFindings({ title }, order).map(({ excerpt, start, end }) => excerpt.slice(start, end))
  expect(told('党建引领、治理有效、服务精准、环境宜居')).toEqual([])
  expect(told('党建引领、服务精准、环境宜居')).toEqual([])
  expect(told('环境宜居、服务精准')).toEqual([])
  expect(told('党建引领、服务精准、治理有效')).toEqual(['服务精准'])
})

test('links are told with their words; those to documents of the site by kind and address', () => {
  const spans = [{ text: '见' }, { text: '这一篇', href: '/stories/deng' }]
  expect(listLinks({ body: [{ type: 'paragraph', spans }] })).toEqual([
    { path: 'body.0.spans.1', text: '这一篇', href: '/stories/deng' },
  ])
  const target = (href: string) =>
    findTarget(href, {
      siteUrl: 'https://example.gov.cn/base',
      kinds: ['story', 'announcement', 'conference', 'press-release', 'figure', 'campaign', 'register'],
    })
  expect(target('/stories/deng')).toEqual({ kind: 'story', slug: 'deng' })
  expect(target('https://example.gov.cn/base/results/a?x=1#y')).toEqual({ kind: 'announcement', slug: 'a' })
  expect(target('/press/a')).toEqual({ kind: 'conference', slug: 'a' })
  expect(target('/press/releases/a/')).toEqual({ kind: 'press-release', slug: 'a' })
  expect(target('/standards/3')).toEqual({ kind: 'item', number: 3 })
  expect(target('/gazette/12#top')).toEqual({ kind: 'entry', number: 12 })
  expect(target('/evidence/huan-cui?category=2#s9')).toEqual({ kind: 'register', slug: 'huan-cui' })
  expect(target('/communities/hai-yan')).toEqual({ kind: 'community', slug: 'hai-yan' })
  for (const page of [
    '/',
    '/communities',
    '/stories/',
    '/search?q=a',
    '/evidence',
    '/press#figure-a',
    'https://example.gov.cn/base',
  ])
    expect(target(page), page).toEqual({ kind: 'page' })
  for (const nothing of ['/press/a/b', '/nirgends', '/standards/0', '/gazette/neu', '/communities/a/b'])
    expect(target(nothing), nothing).toEqual({ kind: 'nothing' })
  expect(target('https://example.com/stories/deng')).toBeUndefined()
  expect(target('https://example.gov.cn/baseless')).toBeUndefined()
})

test('a clean official text has nothing found', () => {
  const clean =
    '威民〔2020〕12号。2020年10月28日，市民政局召开新闻发布会，介绍6个大项33个小项的创建标准。全市共有325个社区，' +
    '办公地址为示范路1号，电话0631-5200000。领导小组办公室将于2020年11月1日前公布结果，名单编号371002001。'
  expect(find(clean)).toEqual([])
})

test('a number is masked however it is written, and the key of its finding does not tell it', () => {
  const digits = '37100219800101001'
  const wide = (digits + checkOf(digits)).replace(/\d/g, (digit) =>
    String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
  )
  const [finding] = listFindings({ title: `号码${wide}。` }, rules)
  expect(finding?.rule).toBe('identity-number')
  for (const told of [toMasked(finding as never), finding?.key ?? ''])
    expect(told).not.toContain(wide.slice(6, 14))
})

test('a credit code of a unit is no card', () => {
  expect(find('统一社会信用代码11371000004359461K')).toEqual([])
})

test('an answer holds while the same words stand in the same field, wherever they move', () => {
  const at = (texts: string[]) => listFindings({ body: texts }, rules).map(({ key }) => key)
  expect(at(['', '请拨13800138000'])).toEqual(at(['前面加了一段', '新的', '电话13800138000']))
  expect(at(['请拨13800138001'])).not.toEqual(at(['请拨13800138000']))
})
