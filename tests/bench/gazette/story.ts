import type { Block } from '@exemplar/shared/kinds/parts/body'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { Story } from '@exemplar/shared/kinds/story'
import type { Chance } from '../../support/chance.ts'
import { deeds, matters, openings, outcomes, people, places } from './words.ts'

/** Stands on everything that is generated. */
export const fictional = '本页由性能测试生成，人物、地点、数字均为虚构。'

/** A word that every story has. */
export const commonWord = '居民议事'

/** Sentence upon sentence, as long as those that communities write. */
const toSentences = ({ pick, integer }: Chance, count: number): string =>
  Array.from({ length: count }, () => {
    const begin = `${pick(openings)}，${pick(people)}在${pick(places)}${pick(deeds)}`
    const number = integer(90) + 10
    return pick([
      `${begin}，${pick(people)}和${pick(people)}都来了，说的是${pick(matters)}。`,
      `${begin}。${number}户人家签了字，${pick(outcomes)}。`,
      `说起${pick(matters)}，${pick(people)}算过一笔账：${number}户里有${integer(number)}户碰到过。`,
      `${pick(people)}说：“${pick(matters)}的事，要${pick(deeds)}才办得成。”`,
      `三个月下来，${pick(outcomes)}，${pick(places)}也腾了出来。`,
    ])
  }).join('')

const toParagraph = (text: string): Block => ({ type: 'paragraph', spans: [{ text }] })

const toBody = (chance: Chance, matter: string): Story['body'] => [
  toParagraph(`${toSentences(chance, 2)}为了${matter}，社区先问居民，再定办法。`),
  ...['从哪里做起', '怎样商量', '做成了什么'].flatMap((text): Block[] => [
    { type: 'heading', text },
    toParagraph(toSentences(chance, 3)),
    toParagraph(toSentences(chance, 2)),
  ]),
  {
    type: 'list',
    ordered: true,
    items: [1, 2, 3].map(() => [{ text: `${chance.pick(people)}${chance.pick(deeds)}。` }]),
  },
]

/** The story of that number: the same number of the same chance is the same text. */
export const toGeneratedStory = (
  chance: Chance,
  { number, community }: { number: number; community: CommunityRef },
): Story => {
  const matter = chance.pick(matters)
  const first = chance.integer(33) + 1
  const count = chance.integer(60) + 20
  return {
    kind: 'story',
    slug: `story-${number}`,
    title: `${community.name}：${matter}，商量着办（第${number}例）`,
    deck: `${commonWord}会开了${chance.integer(9) + 2}次，${count}户签字，${chance.pick(outcomes)}。`,
    year: 2020,
    community,
    standards: [...new Set([first, chance.integer(33) + 1])],
    body: toBody(chance, matter),
    quote: { text: `${chance.pick(outcomes)}。`, cite: `${community.name}${chance.pick(people)}` },
    figures: {
      rows: [
        { label: '参加议事', value: String(count), unit: '户' },
        { label: '办结', value: String(chance.integer(count) + 1), unit: '件' },
      ],
      ...{ source: community.name, asOf: '2020-09-30' },
    },
    source: community.name,
    editor: '示例编辑',
    notice: fictional,
  }
}
