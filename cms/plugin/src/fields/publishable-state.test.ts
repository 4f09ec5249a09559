import { expect, test } from 'vitest'
import { keepPublishable, toPublishableState } from './publishable-state.ts'

const text = { type: 'text', text: '字' }
const link = (url?: string) => ({ type: 'link', fields: { url, linkType: 'custom' }, children: [text] })
const state = (...children: object[]) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children }] },
})

test('a link that cannot be published leaves its words', () => {
  for (const url of [
    'javascript:alert(1)',
    '#_Toc123',
    'file:///c:/a.doc',
    'mailto:a@example.com',
    '//example.com',
    undefined,
  ])
    expect(toPublishableState(state(link(url)))).toEqual(state(text))
})

test('a web address that misleads stays, and is refused with its words', () => {
  const keep = (url: string) => keepPublishable({ field: { name: 'body' }, value: state(link(url)) } as never)
  for (const url of ['https://www.gov.cn@evil.example/', '/a\\b', 'http://10.1.2.3/oa', '10.1.2.3/oa']) {
    expect(JSON.stringify(toPublishableState(state(link(url))))).toContain('link')
    expect(() => keep(url), url).toThrow('公众不能信任的链接')
  }
  expect(keep('https://example.com/')).toEqual(state(link('https://example.com/')))
})

test('addresses and paths stay, a bare domain gets its scheme', () => {
  const good = state(link('https://example.com/x'), link('/standards'))
  expect(toPublishableState(good)).toEqual(good)
  expect(toPublishableState(state(link('www.example.com/x?y')))).toEqual(
    state(link('https://www.example.com/x?y')),
  )
})

test('a pasted picture that was not uploaded is left out', () => {
  const uploaded = { type: 'upload', relationTo: 'media', value: 'm1' }
  expect(toPublishableState(state(uploaded, { type: 'upload', relationTo: 'media' }))).toEqual(
    state(uploaded),
  )
})

test('what is no state stays what it is', () => {
  expect(toPublishableState(null)).toBeNull()
  expect(toPublishableState(undefined)).toBeUndefined()
})
