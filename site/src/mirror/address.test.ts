import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isPage, toFile, toGoneMark, toPlace } from './address.ts'

test.each([
  ['/', 'index.html', 'elder/index.html'],
  ['/stories', 'stories/index.html', 'elder/stories/index.html'],
  ['/stories/deng-liang-le', 'stories/deng-liang-le/index.html', 'elder/stories/deng-liang-le/index.html'],
  ['/stories?page=2', 'stories/page/2/index.html', 'elder/stories/page/2/index.html'],
  [
    '/stories?standard=3&page=2',
    'stories/standard/3/page/2/index.html',
    'elder/stories/standard/3/page/2/index.html',
  ],
  ['/gazette/12', 'gazette/12/index.html', 'elder/gazette/12/index.html'],
  ['/gazette/12.json', 'gazette/12.json', 'gazette/12.json'],
  ['/.well-known/exemplar-keys.json', '.well-known/exemplar-keys.json', '.well-known/exemplar-keys.json'],
])('%s is the file %s, read by elders %s', (address, normal, elder) => {
  expect([toFile(address), toFile(address, 'elder')]).toEqual([normal, elder])
})

test('a cut of Song, which is called by its glyphs, is called by their digest', () => {
  // printf %s '%E7%A4%BE%E5%8C%BA.woff2' | sha256sum
  expect(toFile('/song/aB-_9/%E7%A4%BE%E5%8C%BA.woff2')).toMatch(/^song\/aB-_9\/[0-9a-f]{32}\.woff2$/)
})

test('the mark of what is gone stands below the record of the mirror', () => {
  expect(toGoneMark('/stories/x', 'normal')).toBe('_mirror/gone/stories/x.gone')
  expect(toGoneMark('/stories/x', 'elder')).toBe('_mirror/gone/elder/stories/x.gone')
  expect(toGoneMark('/gazette/3.document', 'elder')).toBe('_mirror/gone/gazette/3.document.gone')
})

const part = fc.oneof(
  fc.constantFrom('..', '.', '%2e%2e', '%00', '~', '%2F', '页', 'a'.repeat(300)),
  fc.string(),
)

test('whatever an address is, its file is in the folder and has a name that every system takes', () => {
  fc.assert(
    fc.property(fc.array(part), fc.array(fc.tuple(part, part)), (path, query) => {
      const search = query.length > 0 ? `?${new URLSearchParams(query)}` : ''
      const file = toFile(`/${path.map((one) => one.replaceAll('?', '')).join('/')}${search}`)
      for (const name of file.split('/')) {
        expect(name).toMatch(/^[\w.~-]{1,120}$/)
        expect(['.', '..']).not.toContain(name)
      }
    }),
  )
})

test('pages are told from other things by their name', () => {
  expect(['/', '/stories/x', '/stories?page=2', '/stories?q=a.b'].map(isPage)).toEqual([
    true,
    true,
    true,
    true,
  ])
  expect(['/icon.svg', '/gazette/3.head', '/.well-known/keys.json'].map(isPage)).toEqual([
    false,
    false,
    false,
  ])
  expect(toPlace('/stories?q=a.b', 'elder')).toBe('elder/stories/q/a.b')
})
