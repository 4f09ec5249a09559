import { expect, test } from 'vitest'
import { listFiles, readDocument } from '../kinds/index.ts'
import { picture } from './picture.ts'

const toFile = (letter: string, type: string, width: number) => ({
  sha256: letter.repeat(64),
  type,
  bytes: 9,
  width,
  height: width / 2,
})
const words = { alt: '楼道', credit: '王编辑', licence: '本单位所有' }
const files = [toFile('a', 'image/webp', 480), toFile('b', 'image/webp', 960)]
const small = toFile('c', 'image/avif', 480)

test.each([
  ['without AVIF', {}, true],
  ['with AVIF of one of its sizes', { avif: [small] }, true],
  ['with no AVIF at all in its list', { avif: [] }, false],
  ['with AVIF of a size that it has not', { avif: [small, toFile('d', 'image/avif', 1600)] }, false],
  ['with another type in the place of AVIF', { avif: [toFile('d', 'image/webp', 480)] }, false],
  ['with AVIF alone, which some browsers cannot show', { files: [small] }, false],
])('a picture %s', (_, changes, good) => {
  expect(picture.safeParse({ ...words, files, ...changes }).success).toBe(good)
})

const shown = { ...words, files, avif: [small] }
const body = [{ type: 'picture', picture: shown }]
const common = { slug: 'one', title: '一', year: 2020, source: '示例', editor: '王编辑', body }
const community = {
  id: 'a',
  slug: 'a',
  name: '甲',
  district: { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' },
}
const dated = { date: '2020-07-22', contact: { unit: '示例', phone: '0' } }
const stages = [{ key: 'recommendation', title: '推荐', short: '推荐', by: '区市' }]
const result = {
  act: 'final-result',
  issuer: '示例',
  dated: '2020-10-29',
  deck: '一',
  stages,
  nominations: [],
}

test.each([
  ['story', { deck: '一', community, standards: [1], cover: { ...words, files: [files[1]], avif: [] } }, 4],
  ['press-release', dated, 3],
  ['announcement', result, 3],
])('every file of a picture in a %s is one that may be served while it is live', (kind, more, count) => {
  const document = readDocument({ kind, ...common, ...more })
  if (!document) throw new Error('not read')
  const digests = listFiles(document).map(({ sha256 }) => sha256)
  expect(digests).toHaveLength(count)
  for (const letter of ['a', 'b', 'c']) expect(digests).toContain(letter.repeat(64))
})
