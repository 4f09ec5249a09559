import type { Block } from '@exemplar/shared/kinds/parts/body'
import { expect, test } from 'vitest'
import { findOtherHost, isGovernment, listOutsideLinks, toShownAddress } from './leaving.ts'

const body: Block[] = [
  {
    type: 'paragraph',
    spans: [
      { text: '甲', href: 'https://a.example/' },
      { text: '乙', href: '/stories' },
    ],
  },
  { type: 'list', ordered: false, items: [[{ text: '丙', href: 'https://www.mca.gov.cn/' }]] },
  { type: 'quote', spans: [{ text: '丁', href: 'https://a.example/' }] },
]

test('addresses outside the site are listed once each, in their order', () => {
  expect(listOutsideLinks(body)).toEqual(['https://a.example/', 'https://www.mca.gov.cn/'])
})

test('only hosts under gov.cn are of the government', () => {
  const hosts = [
    'https://mca.gov.cn/',
    'https://www.mca.gov.cn/a',
    'https://notgov.cn/',
    'https://gov.cn.evil.example/',
  ]
  expect(hosts.map(isGovernment)).toEqual([true, true, false, false])
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
