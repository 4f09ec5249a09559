import type { Announcement, NominationRecord } from '../announcement.ts'

// The rules as a reader of the page would put them, written here by hand: nothing of the code under test is asked.

const isIn = ({ act }: Announcement, { rank, stages }: NominationRecord) =>
  act === 'final-result' ? rank !== undefined : stages.every(({ outcome }) => outcome === 'passed')

const hasCleanStages = ({ stages: round, dated }: Announcement, { stages }: NominationRecord) =>
  stages.every(({ key, date, outcome }, index) => {
    const next = stages[index + 1]
    const isEnd = index === stages.length - 1
    return (
      round[index]?.key === key &&
      (isEnd || (outcome === 'passed' && next !== undefined && date <= next.date)) &&
      date <= dated
    )
  })

const isSoundRow = (document: Announcement) => (row: NominationRecord) => {
  const last = row.stages.at(-1)
  if (!isIn(document, row)) return row.rank === undefined && last?.outcome === 'ended'
  const { survey } = document
  const met =
    !survey || (row.survey && row.survey.rate >= survey.threshold && row.survey.valid >= survey.minimumValid)
  const farthest = Math.max(...document.nominations.map(({ stages }) => stages.length))
  const isWhole = row.stages.length === (document.act === 'public-notice' ? farthest : document.stages.length)
  return isWhole && last?.outcome === 'passed' && met
}

/** Whether an announcement says nothing against itself. */
export const isSound = (document: Announcement): boolean => {
  const named = document.nominations.filter((row) => isIn(document, row))
  const ranks = named.flatMap(({ rank }) => rank ?? []).sort((one, other) => one - other)
  const { act, dated, notice, year } = document
  const isRunSound =
    act === 'public-notice'
      ? notice !== undefined &&
        notice.from <= notice.to &&
        dated <= notice.from &&
        notice.address !== undefined
      : notice === undefined || (notice.from <= notice.to && notice.to < dated)
  return (
    named.length > 0 &&
    (act === 'public-notice' || ranks.every((rank, index) => rank === index + 1)) &&
    document.nominations.every((row) => hasCleanStages(document, row)) &&
    document.nominations.every(isSoundRow(document)) &&
    [year, year + 1].includes(Number(dated.slice(0, 4))) &&
    isRunSound
  )
}
