import { describe, expect, test } from 'vitest'
import { filledIn, telephone } from '../../filled-in.ts'
import { readDocument } from '../index.ts'
import { toComparedNumber } from './document-number.ts'

describe('what the public has to know', () => {
  test.each([
    '（待填写）',
    '待填写',
    '【待补充】',
    '（待\u200b填写）',
    '（待\ufe0f填写）',
    '待\u3164填写',
    '( 待 填 写 )',
    '（地址）',
    '待\u034f填写',
    '地址待定',
    '请填写地址',
    '略',
    '（无）',
    '无。',
    'N/A',
    'TBD',
    '——',
    '……',
    '____',
    '？？？',
    '××路××号',
    'XX街道XX号',
    '某某路1号',
    '同上',
  ])('is not said by “%s”', (written) => expect(filledIn.safeParse(written).success).toBe(false))

  test.each([
    '示例路1号',
    '威海市文化中路86号市民政局202室',
    '无为路8号',
    '无锡大厦3楼',
    '市民政局办公室（基层政权科）',
    '暂安路6号',
  ])('is said by “%s”', (written) => expect(filledIn.safeParse(written).success).toBe(true))

  test.each(['0631-5895580', '5895580', '０６３１-５８９５５８０', '12345', '0631—5895580转8012'])(
    'a telephone may be %s',
    (written) => expect(telephone.safeParse(written).success).toBe(true),
  )
  test.each(['（待填写）', '见附件', '办公室', '0631', '0631-58***80'])('a telephone is not %s', (written) =>
    expect(telephone.safeParse(written).success).toBe(false),
  )
})

test('one document number, however it is written', () => {
  for (const written of [
    '威民字〔2020〕12号',
    '威民字[2020]12号',
    '威民字（2020）12号',
    '威民字 ［2020］ 12 号',
  ])
    expect(toComparedNumber(written)).toBe('威民字〔2020〕12号')
  expect(toComparedNumber('威民字〔2020〕13号')).not.toBe('威民字〔2020〕12号')
})

test('what was published before these rules is read for ever', () => {
  const district = { code: '371002', name: '环翠区', codeKind: 'GB/T 2260' }
  const old = {
    ...{
      kind: 'announcement',
      act: 'public-notice',
      slug: 'old',
      title: '关于命名9个社区的公示',
      deck: '提要',
    },
    ...{ year: 2020, issuer: '（待填写）', dated: '2031-01-01', editor: '编辑' },
    body: [{ type: 'paragraph', spans: [{ text: '正文' }] }],
    stages: [{ key: 'decision', title: '研究', short: '研究', by: '领导小组' }],
    nominations: [
      {
        community: { id: 'c', slug: 'c', name: '海源社区', district },
        stages: [
          { key: 'lottery', date: '2020-10-20', outcome: 'ended' },
          { key: 'decision', date: '2020-10-10', outcome: 'passed' },
        ],
        ...{ rank: 12, survey: { rate: 45.2, valid: 3 } },
      },
    ],
    notice: { from: '2020-10-23', to: '2020-10-19', unit: '待定', phone: '无', address: '（待填写）' },
  }
  expect(readDocument(old)).toBe(old)
})
