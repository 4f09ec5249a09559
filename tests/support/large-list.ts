import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { toLargeResult } from './large-round.ts'

/** A final result with a list of so many communities, all of them named. */
export const toLongList = (slug: string, count: number): Announcement => {
  const { nominations, ...result } = toLargeResult(slug, 60)
  const rows = Array.from({ length: Math.ceil(count / nominations.length) }, () => nominations)
    .flat()
    .slice(0, count)
    .map(({ community, ...record }, index) => {
      const place = { ...community, id: `${slug}-${index}`, slug: `${slug}-${index}` }
      return { ...record, rank: index + 1, community: place }
    })
  return { ...result, title: result.title.replace('60个', `${count}个`), nominations: rows }
}
