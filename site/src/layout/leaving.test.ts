import type { Block } from '@exemplar/shared/kinds/parts/body'
import { expect, test } from 'vitest'
import { isGovernment, listOutsideLinks } from './leaving.ts'

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
