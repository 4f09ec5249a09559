import { expect, test } from 'vitest'
import { readParts } from './labels.ts'

test('a line states several things, whatever stands between them', () => {
  const read = (line: string) => readParts(line)?.map(({ name, says }) => `${name} ${says}`)
  expect(read('来源：海滨街道，， 责任编辑：示例')).toEqual(['source 海滨街道', 'editor 示例'])
  expect(read('（环翠区 石阶巷社区）')).toEqual(['community 环翠区 石阶巷社区'])
  expect(read('路灯亮了。')).toBeUndefined()
})

// Each sign of it looked at from each other one would be as many steps as the square of its length.
test('a line that was written to be read for ever is a line of the text', () => {
  expect(readParts(`a${'，'.repeat(300_000)}`)).toBeUndefined()
  expect(readParts(`（区${' '.repeat(300_000)}）`)).toBeUndefined()
})
