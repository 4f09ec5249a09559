import { toMedian } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'
import { openRoundStage, type RoundStage } from '../stages/round.ts'

/** As many as the city has communities. */
const nominations = 325
const rounds = 20

const doors = [
  { what: '评选台，领导小组办公室', path: 'board', who: 'office', most: 1_500 },
  { what: '评选台，区市', path: 'board', who: 'district', most: 1_500 },
  { what: '汇集公布稿', path: 'announcement?act=final-result', who: 'office', most: 3_000 },
] as const

/** What the board of a full round costs, and the announcement that is gathered from it; the first look reads every record. */
export const round: Row = {
  name: 'round',
  about: '评选台和汇集，325个推荐、19家单位、33项评分 / board of a full round',
  onDemand: true,
  measure: async ({ say }) => {
    const name = String(nominations)
    const stage = await openRoundStage({ name, nominations, toFate: () => 'scored' }, say)
    try {
      const [first] = await measure(stage, doors[0], 1)
      const found: Found[] = [
        { what: '评选台，启动后第一次', measured: first?.took ?? 0, unit: 'ms', limit: { atMost: 1_500 } },
      ]
      for (const door of doors) {
        const all = await measure(stage, door, rounds)
        const took = toMedian(all.map((one) => one.took))
        found.push({ what: door.what, measured: took, unit: 'ms', limit: { atMost: door.most } })
      }
      return found
    } finally {
      await stage.close()
    }
  },
}

const measure = async ({ room }: RoundStage, { path, who }: (typeof doors)[number], times: number) => {
  const found: { took: number }[] = []
  for (let time = 0; time < times; time++) {
    const began = performance.now()
    const { status } = await room[who].get(`/api/rounds/${room.round}/${path}`)
    if (status !== 200) throw new Error(`${path} answered ${status}`)
    found.push({ took: performance.now() - began })
  }
  return found
}
