import { type AwardLevel, awardLevelKeys, awardLevels } from '@exemplar/shared/kinds/announcement/acts'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { Live } from '../../../gazette/replica.ts'
import { listLateRows } from '../aftermath.ts'

/** What communities were granted by the province or the nation in a year, as it was published. */
export type HonourLine = {
  readonly year: number
  readonly level: string
  readonly award: string
  readonly communities: readonly { readonly community: CommunityRef; readonly number: number }[]
}

/** Honours by year, the latest first, the nation's before the province's. What was not granted is told where it was published. */
export const listHonours = (announcements: readonly Live<'announcement'>[]): HonourLine[] => {
  const granted = announcements
    .filter(({ document }) => document.act === 'honour')
    .flatMap(({ document, entry }) =>
      listLateRows(document).flatMap(({ community, matter: { award, granted: isGranted, level, year } }) =>
        isGranted && award && level && year ? [{ community, award, level, year, number: entry.number }] : [],
      ),
    )
  const toRank = (level: AwardLevel): number => -awardLevelKeys.indexOf(level)
  return [...Map.groupBy(granted, ({ award, level, year }) => `${year} ${level} ${award}`).values()]
    .flatMap((own) => {
      const [first] = own
      return first ? [{ ...first, own }] : []
    })
    .toSorted((one, other) => other.year - one.year || toRank(one.level) - toRank(other.level))
    .map(({ award, level, own, year }) => ({
      ...{ year, level: awardLevels[level].zh, award },
      communities: own.map(({ community, number }) => ({ community, number })),
    }))
}
