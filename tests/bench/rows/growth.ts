import { toChance } from '../../support/chance.ts'
import { communities } from '../gazette/frame.ts'
import { commonWord, toGeneratedStory } from '../gazette/story.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Row } from '../row.ts'
import type { Stage } from '../stages/stages.ts'

const small = 100

/** So often each page is made anew. */
const rounds = 21

const pages = { 首页: '/', 经验: '/stories', 一篇: '/stories/story-1', 公报: '/gazette' } as const
const search = `/search?q=${encodeURIComponent(commonWord)}`

/** How much more a page may take at many stories than at a hundred. */
const mostOfPages = 1.3
const mostOfSearch = (stories: number): number => (stories > 10_000 ? 3 : 1.5)

/**
 * What a page costs that nobody had asked for since the last publish: at a hundred stories and at many, in turn. What was
 * asked for before is another row.
 */
export const growth: Row = {
  name: 'growth',
  about: '网页成本与篇数 / the cost of a page against the number of stories',
  measure: async ({ options, stages }) => {
    const sides = [await stages.find(small), await stages.find(options.stories)]
    const times = new Map<string, number[]>()
    for (let round = 0; round < rounds; round++)
      for (const stage of sides) {
        await stage.publish(toNews(stage, round))
        for (const path of [...Object.values(pages), search]) {
          const key = `${stage.stories} ${path}`
          times.set(key, [...(times.get(key) ?? []), await time(stage, path)])
        }
      }
    const toLine = (what: string, { path, most }: { path: string; most: number }) => {
      const [few = Number.NaN, many = Number.NaN] = sides.map(({ stories }) =>
        toMedian(times.get(`${stories} ${path}`) ?? []),
      )
      return {
        ...{ what: `${what}，${options.stories}篇 ÷ ${small}篇`, measured: many / few, unit: '×' },
        ...{ limit: { atMost: most }, note: `${few.toFixed(1)} → ${many.toFixed(1)} ms` },
      }
    }
    return [
      ...Object.entries(pages).map(([name, path]) => toLine(name, { path, most: mostOfPages })),
      toLine('检索每篇都有的词', { path: search, most: mostOfSearch(options.stories) }),
    ]
  },
}

const toNews = ({ stories }: Stage, round: number) => {
  const [community] = communities
  if (!community) throw new Error('there is no community')
  return toGeneratedStory(toChance(round), { number: stories + round + 1, community })
}

const time = async ({ site }: Stage, path: string): Promise<number> => {
  const began = performance.now()
  const answer = await site.get(path)
  await answer.arrayBuffer()
  if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`)
  return performance.now() - began
}
