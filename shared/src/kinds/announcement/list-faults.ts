import type { Announcement, NominationRecord } from '../announcement.ts'
import { isNaming } from './acts.ts'
import type { Fault } from './fault.ts'
import { hasEnded, listNamed } from './named.ts'

type List = Pick<Announcement, 'act' | 'nominations' | 'stages'>

/** What the list says against the records of the stages: who is in it, in which place, and how far they came. */
export const listListFaults = (list: List): Fault[] => {
  const named = listNamed(list)
  const due = toDue(list)
  return [
    ...(named.length === 0
      ? [{ path: ['nominations'], message: isNaming(list.act) ? nobodyNamed : nobodyShown }]
      : []),
    ...named.flatMap(({ index, nomination }) => listNamedFaults(nomination, { index, due })),
    ...listUnnamedFaults(list, new Set(named.map(({ index }) => index))),
    ...listGaps(list.nominations),
  ]
}

const nobodyNamed = '名单里一个社区也没有：请给入选的社区填名次'
const nobodyShown = '名单里一个社区也没有：公示须有拟列入名单的社区'

/** Up to and with which stage a nomination is told of, as a place in the round; -1 for none. */
const toReach = ({ stages }: NominationRecord, round: Round): number =>
  Math.max(-1, ...stages.map(({ key }) => round.findIndex((stage) => stage.key === key)))

type Round = Announcement['stages']

/**
 * The stages that who is in the list has passed, of each those that are missing. In a result these are all; a public
 * notice stands before the end of the round: who is in it has passed one at least, and come as far as anybody has.
 */
const toDue = ({ act, nominations, stages }: List) => {
  const farthest = Math.max(0, ...nominations.map((nomination) => toReach(nomination, stages)))
  const due = isNaming(act) ? stages : stages.slice(0, farthest + 1)
  return (nomination: NominationRecord) => due.slice(toReach(nomination, stages) + 1)
}

const listNamedFaults = (
  nomination: NominationRecord,
  { index, due }: { index: number; due: ReturnType<typeof toDue> },
): Fault[] => {
  const { name } = nomination.community
  if (hasEnded(nomination))
    return [{ path: ['nominations', index, 'rank'], message: `“${name}”已经止步，不能有名次` }]
  const missing = due(nomination).map(({ title }) => `“${title}”`)
  if (missing.length === 0) return []
  const message = `“${name}”在名单里，却没有通过${missing.join('')}：请补齐环节，或从名单里去掉`
  return [{ path: ['nominations', index, 'stages'], message }]
}

/** Of who is not in the list its record says where it ended. */
const listUnnamedFaults = ({ nominations, stages }: List, named: ReadonlySet<number>): Fault[] =>
  nominations.flatMap((nomination, index): Fault[] => {
    if (named.has(index) || hasEnded(nomination)) return []
    const { name } = nomination.community
    const [part, message] =
      toReach(nomination, stages) < stages.length - 1
        ? ['stages', `“${name}”没有名次，也没有写明止于哪个环节：请填到止步的环节`]
        : ['rank', `“${name}”通过了全部环节，却没有名次：请填名次，或写明止于哪个环节`]
    return [{ path: ['nominations', index, part], message }]
  })

/** Ranks are 1, 2, …, each given once: the one after a gap is named. That one stands twice is told elsewhere. */
const listGaps = (nominations: List['nominations']): Fault[] => {
  const ranked = nominations
    .flatMap(({ rank }, index) => (rank === undefined ? [] : [{ rank, index }]))
    .sort((one, other) => one.rank - other.rank)
  return ranked.flatMap(({ rank, index }, place) => {
    const missing = (ranked[place - 1]?.rank ?? 0) + 1
    if (rank <= missing) return []
    const range = missing === rank - 1 ? `${missing}` : `${missing}至${rank - 1}`
    return [{ path: ['nominations', index, 'rank'], message: `名次${rank}前面缺${range}：名次从1起，不空号` }]
  })
}
