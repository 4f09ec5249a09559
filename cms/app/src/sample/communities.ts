import type { SampleCommunity } from './types.ts'

type Row = readonly [slug: string, name: string, households: number, residents: number, reading?: string]

// The mark stands in the name itself, so that no list, title or export can lose it.
const toCommunity = (
  district: string,
  [slug, name, households, residents, reading]: Row,
): SampleCommunity => ({
  slug,
  name: `${name}社区（示例）`,
  ...(reading && { reading }),
  district,
  households,
  residents,
})

const listOf = (district: string, rows: readonly Row[]): SampleCommunity[] =>
  rows.map((row) => toCommunity(district, row))

/** Twenty-four communities that do not exist. */
export const communities: SampleCommunity[] = [
  ...listOf('371002', [
    ['haiyan', '海晏', 2860, 7210],
    ['tingsongli', '听松里', 2180, 5320],
    ['yunfan', '云帆', 3340, 8650],
    ['shijiexiang', '石阶巷', 1420, 3180],
  ]),
  ...listOf('371003', [
    ['maixiangyuan', '麦香园', 2296, 6040],
    ['shizigou', '柿子沟', 1130, 2760],
    ['shushengli', '书声里', 2055, 5110],
    ['changqiao', '长桥', 1690, 4230, 'changqiao'],
  ]),
  ...listOf('371082', [
    ['yugeli', '渔歌里', 1764, 4390],
    ['caoyan', '草檐', 1208, 2870],
    ['wangou', '望鸥', 2415, 6180],
    ['dengtawan', '灯塔湾', 1856, 4720],
  ]),
  ...listOf('371083', [
    ['qinghe', '青禾', 1935, 4860],
    ['yinting', '银汀', 1510, 3420],
    ['xinglinwan', '杏林湾', 2740, 6890],
  ]),
  ...listOf('371071', [
    ['tingchaoyuan', '听潮苑', 3120, 8940],
    ['tinglan', '汀兰', 2630, 7080],
    ['xingcha', '星槎', 4180, 11260],
  ]),
  ...listOf('371072', [
    ['beitangkou', '北塘口', 1986, 4950],
    ['shiliuxiang', '石榴巷', 1342, 3260],
    ['haitangli', '海棠里', 2890, 7430],
  ]),
  ...listOf('371073', [
    ['huaixu', '槐序', 1575, 3980],
    ['pingchou', '平畴', 1260, 3050],
    ['yunlu', '云麓', 2210, 5640],
  ]),
]
