import { expect, test } from 'vitest'
import { toFileFacts, toSaveName, toSize } from './attached.ts'

const sha256 = 'a'.repeat(64)

test.each([
  [{ type: 'application/pdf', bytes: 1_258_291, pages: 12 }, 'PDF，12页，1.2 MB'],
  [{ type: 'application/pdf', bytes: 300 }, 'PDF，1 KB'],
  [
    { type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', bytes: 40_000 },
    'Word，39 KB',
  ],
  [
    { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', bytes: 40_000 },
    'Excel，39 KB',
  ],
  [{ type: 'audio/mpeg', bytes: 5_000_000, duration: 725.4 }, '音频，12分05秒，4.8 MB'],
  [{ type: 'video/mp4', bytes: 880_803_840, duration: 3725 }, '视频，1小时02分，840 MB'],
  [{ type: 'video/webm', bytes: 1_500_000, duration: 44.6 }, '视频，45秒，1.4 MB'],
] as const)('%j is told as %s', (file, told) => {
  expect(toFileFacts({ sha256, ...file })).toBe(told)
})

test('no size is told in four digits, and none as nothing', () => {
  expect([1, 1_023_000, 1_024_000, 10_480_000].map(toSize)).toEqual(['1 KB', '999 KB', '1.0 MB', '10 MB'])
})

test('it is saved under its name, as a file can be called', () => {
  const file = { sha256, type: 'application/pdf', bytes: 1 } as const
  expect(toSaveName({ title: '表1/2：“申报”\n(终)', file })).toBe('表1_2：“申报”_(终).pdf')
  expect(toSaveName({ title: '⽂登\u202e表', file })).toBe('文登表.pdf')
})
