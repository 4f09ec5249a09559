import { describe, expect, test } from 'vitest'
import { readDocument } from '../kinds/index.ts'
import { pressRelease } from '../kinds/press-release.ts'

const release = {
  kind: 'press-release',
  slug: 'results-out',
  title: '示范社区名单公布',
  year: 2020,
  date: '2020-11-20',
  body: [{ type: 'paragraph', spans: [{ text: '名单今日公布。' }] }],
  contact: { unit: '市民政局', phone: '0631-0000000' },
  source: '市民政局',
  editor: '示例',
}

describe('readDocument', () => {
  test('reads what this release writes', () => {
    expect(pressRelease.safeParse(release).success).toBe(true)
    expect(readDocument(release)).toBe(release)
  })

  test('reads a document with keys and blocks that only a later release knows, and changes nothing of it', () => {
    const later = {
      ...release,
      summary: { en: 'A list.' },
      body: [
        { type: 'chart', head: ['社区', '名次'], rows: [['甲', 1]] },
        { type: 'paragraph', spans: [{ text: '见表。', figure: 'households' }] },
      ],
    }
    const before = structuredClone(later)
    expect(readDocument(later)).toBe(later)
    expect(later).toEqual(before)
  })

  test('bears texts that a later release would not write any more: longer ones, and blanks at their ends', () => {
    expect(readDocument({ ...release, title: ` ${'长'.repeat(300)} ` })).toBeDefined()
  })

  test('shows nothing of a kind that it does not know, nor of a known one whose keys mean something else by then', () => {
    expect(readDocument({ ...release, kind: 'press-kit' })).toBeUndefined()
    expect(readDocument({ ...release, body: { blocks: [] } })).toBeUndefined()
    expect(readDocument({ ...release, contact: undefined })).toBeUndefined()
    expect(readDocument({ ...release, slug: '../admin' })).toBeUndefined()
    expect(readDocument({ ...release, body: [{ type: 'paragraph' }] })).toBeUndefined()
  })

  test('is not confused by what is no document', () => {
    for (const value of [undefined, null, 1, 'story', [], { kind: 'constructor' }, { kind: ['story'] }])
      expect(readDocument(value)).toBeUndefined()
  })
})
