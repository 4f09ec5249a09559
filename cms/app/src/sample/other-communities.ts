import type { SampleCommunity } from './types.ts'

/** Syllables of a name with their pinyin; every first of a row goes with every last of it. */
const rows: readonly (readonly [first: string, last: string])[] = [
  [
    '帆fan 缆lan 汐xi 雁yan 鹭lu 鸿hong 砂sha 苇wei 荻di 蓼liao',
    '湾wan 汀ting 渡du 洲zhou 岸an 浦pu 屿yu 津jin 埠bu 滩tan 岬jia',
  ],
  [
    '穗sui 禾he 豆dou 桑sang 藕ou 菱ling 荠ji 蒿hao 葵kui 荆jing',
    '畔pan 坡po 塘tang 溪xi 坪ping 畈fan 岭ling 坞wu 川chuan 原yuan 圃pu',
  ],
  [
    '灯deng 篱li 磨mo 笺jian 蝉chan 萤ying 榆yu 楸qiu 枣zao 椿chun',
    '里li 巷xiang 桥qiao 坊fang 苑yuan 庭ting 居ju 门men 井jing 街jie 阁ge',
  ],
]

const toSyllables = (list: string): { han: string; pinyin: string }[] =>
  list.split(' ').map((one) => ({ han: one.slice(0, 1), pinyin: one.slice(1) }))

const toPlaceName = (name: string): string => `${name}社区（示例）`

const names = rows.flatMap(([first, last]) =>
  toSyllables(first).flatMap((one) =>
    toSyllables(last).map((other) => ({
      slug: `${one.pinyin}${other.pinyin}`,
      name: toPlaceName(`${one.han}${other.han}`),
    })),
  ),
)

/** How many communities there are in a district beside those that have stories; all of them stand. */
const counts: readonly (readonly [district: string, count: number])[] = [
  ['371002', 74],
  ['371003', 48],
  ['371082', 58],
  ['371083', 39],
  ['371071', 35],
  ['371072', 31],
  ['371073', 16],
]

/** What two were called before a campaign's year or in it, by what they are called now. */
const toFormer = (year: number): Readonly<Record<string, SampleCommunity['former']>> => ({
  dengqiao: { slug: 'jiuqiaotou', name: toPlaceName('旧桥头'), until: `${year}-05-20` },
  suipo: { slug: 'shangpo', name: toPlaceName('上坡'), until: `${year - 1}-12-31` },
})

// Has no divisor with the number of names in common: it comes to each once, and neighbours have little in common.
const stride = 127

/** The names in an order in which those of one row are far apart. */
const mixed = names.map((_, index) => names[(index * stride) % names.length] ?? { slug: '', name: '' })

const toStanding = (former: ReturnType<typeof toFormer>): SampleCommunity[] =>
  counts.flatMap(([district, count], place) => {
    const from = counts.slice(0, place).reduce((sum, [, before]) => sum + before, 0)
    return mixed.slice(from, from + count).map(({ slug, name }) => {
      const before = former[slug]
      return { slug, name, district, ...(before && { former: before }) }
    })
  })

/** It stands no more, and is not counted. */
const merged: SampleCommunity = {
  ...{ slug: 'laochuanchang', name: toPlaceName('老船厂'), district: '371082', into: 'wangou' },
}

/** Communities that no story names: made-up names, 301 that stand and one that was merged into another. */
export const toOtherCommunities = (year: number): SampleCommunity[] => [...toStanding(toFormer(year)), merged]
