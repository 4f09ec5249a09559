import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toAddress, toEncodedTarget } from './address.ts'

const read = (target: string, base = '/') => {
  const address = toAddress(target, base)
  return 'status' in address ? [address.status, address.headers.location] : address
}

describe('toAddress', () => {
  test('reads path and query', () => {
    expect(read('/stories/x?page=2')).toEqual({
      path: '/stories/x',
      encoded: '/stories/x',
      search: '?page=2',
    })
    expect(read('/files/%E7%81%AF')).toEqual({ path: '/files/灯', encoded: '/files/%E7%81%AF', search: '' })
    expect(read('/')).toEqual({ path: '/', encoded: '/', search: '' })
  })

  test.each([
    ['/stories/', '/stories'],
    ['/stories//?a=1', '/stories?a=1'],
    ['//evil.example/', '/evil.example'],
    ['//evil.example', '/evil.example'],
    ['/%2Fevil.example', '/evil.example'],
    ['/%2F/%2fevil.example', '/evil.example'],
    ['/%73tories/x?a=%73', '/stories/x?a=%73'],
    ['/stories%2Fx', '/stories/x'],
    ['/files/%e7%81%af', '/files/%E7%81%AF'],
    ['/a@b', '/a%40b'],
  ])('sends %s to its one form %s', (target, location) => {
    expect(read(target)).toEqual([308, location])
  })

  test('refuses what is too long, and what would lead to something too long', () => {
    const tooLong = [414, undefined]
    expect(read(`/${'a'.repeat(2_047)}`)).toMatchObject({ search: '' })
    expect(read(`/${'a'.repeat(2_048)}`)).toEqual(tooLong)
    expect(read(`/stories/?${'a'.repeat(5_000)}`)).toEqual(tooLong)
    expect(read(`/${','.repeat(1_500)}`)).toEqual(tooLong)
  })

  test.each(['', 'stories', 'http://evil.example/', '/%E7%81', '/%', '*', '/%255fimage', '/x/%25252e'])(
    'refuses “%s”',
    (target) => {
      expect(read(target)).toEqual([400, undefined])
    },
  )

  test.each([
    '/./_image',
    '/x/../_server-islands/x',
    '/%2e/_image',
    '/x/.%2E/y',
    '/.',
    '/x/..',
    '//./',
    '/jzxfsq/..',
    '/%2F..',
    '/x%2F..%2Fy',
    '/x%5Cy',
    '/.%5c_image',
  ])('refuses the dot segments and backslashes of %s', (target) => {
    expect(read(target)).toEqual([400, undefined])
    expect(read(target, '/jzxfsq/')).toEqual([400, undefined])
  })

  test('dots within a name and in a query are dots', () => {
    expect(read('/.well-known/x..y/...?a=/../')).toEqual({
      path: '/.well-known/x..y/...',
      encoded: '/.well-known/x..y/...',
      search: '?a=/../',
    })
  })

  test('bytes beyond ASCII are encoded, and read as UTF-8', () => {
    const target = Buffer.from('/文?q=社区\u0085').toString('latin1')
    const encoded = toEncodedTarget(target)
    expect(encoded).toBe('/%E6%96%87?q=%E7%A4%BE%E5%8C%BA%C2%85')
    expect(read(encoded)).toEqual({
      path: '/文',
      encoded: '/%E6%96%87',
      search: '?q=%E7%A4%BE%E5%8C%BA%C2%85',
    })
  })

  test.each(['/?q=\0', '/?q=\x7f', '/?q= ', '/?q=#'])('refuses the query of %j', (target) => {
    expect(read(target)).toEqual([400, undefined])
  })

  test('a redirect leads to a path of this host, whatever is asked', () => {
    const piece = fc.constantFrom(
      '/',
      '\\',
      '%2f',
      '%5c',
      '.',
      '..',
      'evil.example',
      '?',
      '#',
      '@',
      ':',
      ' ',
      '\t',
      'jzxfsq',
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('/', '/jzxfsq/'), (pieces, base) => {
        const address = toAddress(`/${pieces.join('')}`, base)
        if (!('status' in address) || address.headers.location === undefined) return
        const location = new URL(String(address.headers.location), 'https://site.example/')
        expect(location.host).toBe('site.example')
      }),
      { numRuns: 2_000 },
    )
  })
})
