import { replica } from '../../gazette/open-replica.ts'
import { findStandardSet, listItems } from '../../kinds/parts/standard-set.ts'

/** The standards that most stories evidence. */
const listTold = (): string[] => {
  const set = findStandardSet()?.document
  const counts = [...replica().countStoriesByStandard()].sort(([, one], [, other]) => other - one)
  const names = new Map(set && listItems(set).map(({ item }) => [item.number, item.title]))
  return counts.flatMap(([number]) => names.get(number) ?? []).slice(0, 3)
}

/** What a place is called without what is noted behind its name, “（示例）” for one. */
const toShortName = (name: string): string => name.replace(/（.*）$/, '')

/** Queries that find something now, one of each sort: standards, a community, a district, a document number, a number. */
export const listExamples = (): string[] => {
  const [story] = replica().listLive('story', { limit: 1 })
  const [register] = replica().listLive('register', { limit: 1 })
  const results = replica().listLive('announcement', { limit: 5 })
  const number = results.flatMap(({ document }) => document.documentNumber ?? [])[0]
  const told = listTold()
  return [
    ...told,
    ...(story ? [toShortName(story.document.community.name)] : []),
    ...(register ? [register.document.district.name] : []),
    ...(number === undefined ? [] : [number]),
    ...(told.length > 0 ? ['第8项'] : []),
    ...(replica().hasEntry(1) ? ['公报1号'] : []),
  ]
}
