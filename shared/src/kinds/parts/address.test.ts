import { describe, expect, test } from 'vitest'
import { readDocument } from '../index.ts'
import { findMisleadingAddress, findOtherHost, toShownAddress } from './address.ts'
import { span } from './body.ts'

const isTaken = (href: string) => span.safeParse({ text: '详情', href }).success
/** What a writer is told, without the address itself. */
const tell = (href: string) => findMisleadingAddress(href)?.zh.replace(/“[^”]*”是/, '“…”是')

const release = (href: string) => ({
  ...{ kind: 'press-release', slug: 'a', title: '名单公布', year: 2020, date: '2020-11-20' },
  body: [{ type: 'paragraph', spans: [{ text: '名单', href }] }],
  ...{ contact: { unit: '市民政局', phone: '0631-0000000' }, source: '市民政局', editor: '示例' },
})

describe('the address of a link', () => {
  test.each([
    ...['/', '/standards/3', '/stories?standard=3#list', '/新闻', 'https://example.gov.cn/a'],
    ...['http://例子.中国/路', 'https://example.com./', 'HTTPS://EXAMPLE.COM/', 'https://example.com/a@b'],
    ...['http://8.8.8.8/', 'http://[2606:4700::1111]/', 'https://localhost.example.com/'],
  ])('may be %s', (href) => expect(isTaken(href)).toBe(true))

  test.each([
    ...['//evil.example', '/\\evil.example', '/\t/evil.example', '/\n\\evil.example', '/a\\b'],
    '/ /evil.example',
  ])('may not leave the site as %j', (href) => expect(isTaken(href)).toBe(false))

  test.each(['javascript:alert(1)', 'stories', '', 'ftp://example.com/'])('may not be %j', (href) =>
    expect(isTaken(href)).toBe(false),
  )

  test.each([
    ['https://user:pw@evil.example', '“@”'],
    ['https://www.gov.cn@evil.example/', '“@”'],
    ['https://www.gov.cn%20@evil.example/', '“@”'],
    ['https://evil.example\\@www.gov.cn/', '反斜杠'],
    ['https://evil.example/\u202egpj.exe', '看不见的字符'],
    ['https://www.gov\u200b.cn/', '看不见的字符'],
    ['/stories\u2066', '看不见的字符'],
    ['http:///evil.example', '没有网站名'],
    ['http:/evil.example', '没有网站名'],
    ['https://?a', '没有网站名'],
    ['https://www%2egov.cn/', '没有网站名'],
  ])('%j is refused for what it hides', (href, why) => {
    expect(isTaken(href)).toBe(false)
    expect(tell(href)).toContain(why)
  })

  test.each([
    ...[
      'http://127.0.0.1:3103/api',
      'http://127.1/',
      'http://2130706433/',
      'http://0x7f.0.0.1/',
      'http://0/',
    ],
    ...['http://10.0.0.1/', 'http://172.16.5.4/', 'http://192.168.1.1/', 'http://169.254.169.254/latest'],
    ...['http://3232235777/', 'http://0300.0250.1.1/', 'http://100.64.0.1/', 'http://224.0.0.1/'],
    ...[
      'http://[::1]/',
      'http://[::]/',
      'http://[fe80::1]/',
      'http://[fd00::1]/',
      'http://[::ffff:10.0.0.1]/',
    ],
    ...['http://１２７.0.0.1/', 'http://127。0。0。1/', 'http://localhost/', 'http://a.localhost./'],
    ...['http://oa.internal/', 'http://printer.local/', 'http://oa/'],
  ])('%s leads into a network that the public is not in', (href) => {
    expect(isTaken(href)).toBe(false)
    expect(tell(href)).toMatch(/^链接地址“…”是内部网络或本机的地址/)
  })

  test('what was published with such an address is read for ever', () => {
    for (const href of ['https://www.gov.cn@evil.example/', 'http://127.0.0.1/', 'http:///evil', '/a\u202eb'])
      expect(readDocument(release(href))).toBeDefined()
    expect(readDocument(release('javascript:alert(1)'))).toBeUndefined()
  })
})

test('the host that a browser opens is told where another one seems to be written', () => {
  const hosts = [
    ['https://аррӏе.com/a', 'xn--80ak6aa92e.com'],
    ['https://例子.中国', 'xn--fsqu00a.xn--fiqs8s'],
    ['https://www.gov.cn@evil.example/', 'evil.example'],
    ['https://evil.example\\@www.gov.cn/', 'evil.example'],
    ['http://2130706433/', '127.0.0.1'],
    ['https://example.com:8443/a', undefined],
    ['https://EXAMPLE.com?a', undefined],
    ['https://example.com:443#a', undefined],
  ] as const
  for (const [href, host] of hosts) expect(findOtherHost(href), href).toBe(host)
  expect(toShownAddress('https://evil.example/\u202egpj.exe')).toBe('https://evil.example/%E2%80%AEgpj.exe')
})
