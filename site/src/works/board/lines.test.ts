import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toHalves, toNameLines } from './lines.ts'

test.each([
  ['居民公约', ['居民公约']],
  ['社区公共服务', ['社区公共服务']],
  ['党组织领导核心作用', ['党组织领导', '核心作用']],
  ['社区工作者报酬待遇', ['社区工作者', '报酬待遇']],
  ['社区工作者管理', ['社区工作者', '管理']],
  ['社区社会组织联合会', ['社区社会组织', '联合会']],
  ['社区社会组织培育', ['社区社会组织', '培育']],
  ['网格化管理队伍', ['网格化', '管理队伍']],
  ['协商制度化规范化', ['协商制度化', '规范化']],
  ['新时代文明实践站', ['新时代', '文明实践站']],
  ['一窗受理、全科服务', ['一窗受理、', '全科服务']],
  ['社区教育与学习型组织', ['社区教育', '与学习型组织']],
  ['新时代文明实践站志愿服务队伍', ['新时代文明实践站', '志愿服务队伍'].length],
])('%s stands as it is spoken', (name, lines) => {
  if (typeof lines === 'number') expect(toNameLines(name)).toHaveLength(lines)
  else expect(toNameLines(name)).toEqual(lines)
})

test('up to fourteen characters stand in two lines of seven, and no character is lost', () => {
  const name = fc.string({
    unit: fc.constantFrom(...'社区教育学习型组织与、平安2'),
    minLength: 1,
    maxLength: 14,
  })
  fc.assert(
    fc.property(name, (text) => {
      const lines = toNameLines(text)
      expect(lines.join('')).toBe(text)
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines) expect(Array.from(line).length).toBeLessThanOrEqual(7)
    }),
  )
})

test('a long name of a community has two halves between words', () => {
  expect(toHalves('经济技术开发区新港第一社区')).toEqual(['经济技术开发区', '新港第一社区'])
  expect(toHalves('海')).toEqual(['海'])
})
