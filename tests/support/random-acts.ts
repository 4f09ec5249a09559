import fc from 'fast-check'
import { toCommunity, toFigure, toRelease, toResult, toStory } from './documents.ts'

export const communities = ['haibin', 'zhulin', 'wangdao', 'yuhe']
export const kinds = ['story', 'announcement', 'figure', 'press-release'] as const
export const conferences = ['briefing', 'closing']
export const words = ['灯亮了', '议事厅', '楼道里', '老年人', '物业费', '停车位']

/** One act of an editor: `which` subject of a kind is published, corrected or withdrawn, with words and standards. */
export const act = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(3),
  isWithdrawal: fc.boolean(),
  word: fc.constantFrom(...words),
  standards: fc.uniqueArray(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 }),
  community: fc.constantFrom(...communities),
  year: fc.constantFrom(2020, 2021),
})
type Act = typeof act extends fc.Arbitrary<infer T> ? T : never

/** Every third release reports on no conference. */
const conferenceOf = (which: number) => {
  const conference = conferences[which % 3]
  return conference === undefined ? {} : { conference }
}

/** The document that an act is about, as it then is. */
export const toDocument = ({ kind, which, word, standards, community, year }: Act) => {
  const slug = `${kind}-${which}`
  if (kind === 'figure') return toFigure(slug, { title: word })
  if (kind === 'press-release') return toRelease(slug, { title: word, ...conferenceOf(which) })
  if (kind === 'announcement')
    return toResult(slug, [...new Set([community, communities[which] ?? community])])
  const body = [{ type: 'paragraph' as const, spans: [{ text: `${word}，大家说好。` }] }]
  return toStory(slug, {
    ...{ standards, body, year },
    community: toCommunity(community),
  })
}
