import { toChance } from '../../support/chance.ts'
import { communities } from '../gazette/frame.ts'
import { toGeneratedStory } from '../gazette/story.ts'
import { districts } from '../gazette/words.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Row } from '../row.ts'
import type { Stage } from '../stages/stages.ts'

const [[, , district]] = districts

const pages = {
  覆盖图: '/evidence',
  区市覆盖图: `/evidence/${district}`,
  按大项区市筛选: `/stories?category=1&district=${district}`,
  按小项社区年份筛选: '/stories?standard=1&community=community-1&year=2020',
} as const

/** Milliseconds that a page may take that nobody had asked for since the last publish. */
const most = 50
const rounds = 15

/** What the evidence map and the filters cost where every community has written: they are counted, not read. */
export const evidence: Row = {
  name: 'evidence',
  about: '覆盖图与筛选 / the evidence map and the filters of stories',
  measure: async ({ options, stages }) => {
    const stage = await stages.find(options.stories)
    const times = new Map<string, number[]>()
    for (let round = 0; round < rounds; round++) {
      await stage.publish(toNews(stage, round))
      for (const path of Object.values(pages))
        times.set(path, [...(times.get(path) ?? []), await time(stage, path)])
    }
    return Object.entries(pages).map(([name, path]) => ({
      what: `${name}，${options.stories}篇`,
      measured: toMedian(times.get(path) ?? []),
      unit: 'ms',
      limit: { atMost: most },
    }))
  },
}

const toNews = ({ stories }: Stage, round: number) => {
  const [community] = communities
  if (!community) throw new Error('there is no community')
  return toGeneratedStory(toChance(round), { number: stories + 10_000 + round, community })
}

const time = async ({ site }: Stage, path: string): Promise<number> => {
  const began = performance.now()
  const answer = await site.get(path)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - began
}
