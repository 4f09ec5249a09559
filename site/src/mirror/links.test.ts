import { expect, test } from 'vitest'
import { findTarget, toReadingOf } from './links.ts'

const place = { base: '/a/b/', siteUrl: 'https://www.example.gov.cn' }
const find = (link: string) => findTarget(link, place)

test.each([
  ['/a/b/', '/'],
  ['/a/b', '/'],
  ['/a/b/stories', '/stories'],
  ['/a/b/stories/', '/stories'],
  ['/a/b//stories', '/stories'],
  ['/a/b/stories?page=2', '/stories?page=2'],
  ['/a/b/stories?page=2&standard=3', '/stories?standard=3&page=2'],
  ['/a/b/stories/x?utm=1', '/stories/x'],
])('%s leads to %s', (link, address) => {
  expect(find(link)).toEqual({ address, fragment: '', isWhole: false })
})

test('a fragment stays, and a link with the host of the site is known as one', () => {
  expect(find('/a/b/gazette#check')).toEqual({ address: '/gazette', fragment: '#check', isWhole: false })
  expect(find('https://www.example.gov.cn/a/b/stories')).toEqual({
    ...{ address: '/stories', fragment: '', isWhole: true },
  })
})

test.each([
  ...[
    '#main',
    'tel:0631',
    'https://example.com/a/b/',
    'https://www.example.gov.cn.evil.example/a/b/',
    '//evil.example',
  ],
  ...['/a/bc', '/stories', '/\\\\evil.example/a/b/', '/a/b/../../stories', 'stories'],
])('%s leads to no file', (link) => {
  expect(find(link)).toBeUndefined()
})

test.each([
  ['/a/b/search?q=x', '/map'],
  ['/a/b/copy/stories/x', '/404'],
  ['/a/b/embed/stories/x', '/404'],
  ['/a/b/oembed?url=x', '/404'],
  ['/a/b/copy/stories/x/pictures.zip', '/404'],
  ['/a/b/search/#results', '/map'],
  ['/a/b/mode', '/'],
  ['/a/b/api/gazette?after=1', '/gazette'],
  ['/a/b/api/gazette/stream', '/gazette'],
  ...[
    '/500',
    '/checking',
    '/checking/',
    '/healthz',
    '/api/users',
    '/preview/t',
    '/preview/t/standards/1',
  ].map((path) => [`/a/b${path}`, '/404']),
  ...[
    '/%70review/t',
    '/x/../preview/t',
    '/x/%2e%2e/preview/t',
    '//preview/t',
    '/\\preview/t',
    '/pre\tview/t',
  ].map((path) => [`/a/b${path}`, '/404']),
])('%s needs a server: a page is there in place of it, %s', (link, address) => {
  expect(find(link)).toMatchObject({ address, fragment: '' })
})

test.each([
  ['/preview/t/standards/1', '/404'],
  ['/preview/t', '/404'],
  ['/%70review/t', '/404'],
  ['/x/../preview/t', '/404'],
  ['/search?q=1', '/map'],
  ['/api/gazette', '/gazette'],
  ['/mode?set=elder&back=/preview/t', '/'],
  ['//evil.example', '/'],
])('nor does the door of the readings lead back to %s', (back, address) => {
  const link = `/a/b/mode?set=elder&back=${encodeURIComponent(back)}`
  expect(find(link)).toMatchObject({ address, reading: 'elder' })
})

test('the door of the readings leads to the same page in the other one', () => {
  const elder = find('/a/b/mode?set=elder&back=%2Fstories%3Fpage%3D2')
  expect(elder).toMatchObject({ address: '/stories?page=2', reading: 'elder' })
  expect(find('/a/b/mode?set=normal&back=%2F')).toMatchObject({ address: '/', reading: 'normal' })
  expect(elder && toReadingOf(elder, 'normal')).toBe('elder')
})

test('a page is met in the reading one has, a file in none', () => {
  const [page, file] = [find('/a/b/stories'), find('/a/b/gazette/1.json')]
  expect(page && toReadingOf(page, 'elder')).toBe('elder')
  expect(file && toReadingOf(file, 'elder')).toBe('normal')
})
