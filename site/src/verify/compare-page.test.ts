import { describe, expect, test } from 'vitest'
import { comparePage, toSeen } from './compare-page.ts'
import type { Expected } from './expected.ts'

const expected: Expected[] = [
  { label: '标题', parts: ['谁家有车，谁家有空'] },
  { label: '正文 第1段', parts: ['问了1,935户，有408户写了。'] },
  { label: '名单 第1项“海晏社区”', parts: ['海晏社区', '环翠区', '95.8%'] },
]
const page = {
  blocks: [
    '首页',
    '谁家有车，谁家有空',
    '问了1,935户，有408户写了。',
    '海晏社区环翠区',
    '推荐10-09',
    '95.8%214份',
  ],
  rows: [
    '首页',
    '问了1,935户，有408户写了。',
    '海晏社区环翠区',
    '海晏社区环翠区\n推荐10-09\n95.8%214份',
    '95.8%214份',
  ],
}

describe('a page', () => {
  test('that says all that it has to is not at fault, whatever else it says', () => {
    expect(comparePage(expected, page)).toEqual({ faults: [], added: ['首页', '推荐10-09', '214份'] })
  })

  test('that writes a whole rate with its decimal is not at fault: it is the same number', () => {
    const ended: Expected[] = [{ label: '名单 第2项', parts: ['云帆社区', '89%'] }]
    const told = {
      blocks: ['云帆社区', toSeen('满意率89.0%，未达到90%')],
      rows: [toSeen('云帆社区 满意率89.0%')],
    }
    expect(comparePage(ended, told).faults).toEqual([])
    const other = { ...told, rows: [toSeen('云帆社区 满意率89.1%')] }
    expect(comparePage(ended, other).faults).toHaveLength(1)
  })

  test('that says a number otherwise is named with both values', () => {
    const blocks = page.blocks.with(2, '问了1,935户，有488户写了。')
    expect(comparePage(expected, { ...page, blocks }).faults).toEqual([
      { label: '正文 第1段', entered: '问了1,935户，有408户写了。', found: '问了1,935户，有488户写了。' },
    ])
  })

  test('whose row says a rate otherwise is named by that row', () => {
    const rows = page.rows.map((row) => row.replace('95.8%', '98.8%'))
    expect(comparePage(expected, { blocks: page.blocks, rows }).faults).toEqual([
      {
        label: '名单 第1项“海晏社区”',
        entered: '海晏社区：95.8%',
        found: '海晏社区：98.8%',
      },
    ])
  })

  test('that lacks a text is at fault, and nothing stands in its place', () => {
    const blocks = page.blocks.toSpliced(1, 1)
    expect(comparePage(expected, { ...page, blocks }).faults).toEqual([
      { label: '标题', entered: '谁家有车，谁家有空' },
    ])
  })

  test('that begins a text otherwise is named by what ends like it', () => {
    const blocks = page.blocks.with(1, '他家有车，谁家有空')
    expect(comparePage(expected, { ...page, blocks }).faults).toEqual([
      { label: '标题', entered: '谁家有车，谁家有空', found: '他家有车，谁家有空' },
    ])
  })

  test('that puts words in shows them among what is not of the document', () => {
    const blocks = [...page.blocks, '名单如有变动以口头通知为准']
    expect(comparePage(expected, { ...page, blocks }).added).toContain('名单如有变动以口头通知为准')
  })
})

test('blanks and breaks are the page’s own', () => {
  expect(toSeen(' 一\u3000二\n三\u200b四 ')).toBe('一二三四')
})
