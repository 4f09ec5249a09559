/** What is recorded of one nomination at one stage, as far as it is filled in. */
export type StageRecord = { key: string; date?: string; outcome?: string; reason?: string }

type Stage = { readonly key: string; readonly title: string }
export type StageRow = Stage & { readonly record?: StageRecord }

/** One row for each stage of the round, in its order, then the records whose stage the round no longer has. */
export const mergeStages = (round: readonly Stage[], records: readonly StageRecord[]): StageRow[] => {
  const named = round.filter(({ key }) => key !== '')
  const known = new Set(named.map(({ key }) => key))
  return [
    ...named.map(({ key, title }) => toRow({ key, title: title || key }, records)),
    ...records.filter(({ key }) => !known.has(key)).map(({ key }) => toRow({ key, title: key }, records)),
  ]
}

const toRow = (stage: Stage, records: readonly StageRecord[]): StageRow => {
  const record = records.find(({ key }) => key === stage.key)
  return record ? { ...stage, record } : stage
}

/** The records after one was changed, in the order of the rows. What is emptied is left out. */
export const setRecord = (
  rows: readonly StageRow[],
  key: string,
  part: Partial<StageRecord>,
): StageRecord[] =>
  rows.flatMap((row) => {
    const record = row.key === key ? { ...row.record, key, ...part } : row.record
    if (!record) return []
    const filled = Object.entries(record).filter(([, value]) => value !== '')
    return filled.length > 1 ? [Object.fromEntries(filled) as StageRecord] : []
  })

/** By the key of a stage, the date that it has in the nominations before this one: the nearest counts. */
export type Dates = Readonly<Record<string, string>>

/** The dates of lists of records, of which a later one counts for more. */
export const toDates = (lists: readonly (readonly StageRecord[])[]): Dates =>
  Object.fromEntries(lists.flat().flatMap(({ key, date }) => (date ? [[key, date]] : [])))

/**
 * The records after all stages were passed, up to one that is told to be the end. What is filled in stays; a date that
 * is not is that of the nominations before: a round has one for each stage.
 */
export const passAll = (rows: readonly StageRow[], dates: Dates): StageRecord[] => {
  const end = rows.findIndex(({ record }) => record?.outcome === 'ended')
  return rows.flatMap(({ key, record }, index) => {
    if (end >= 0 && index > end) return record ? [record] : []
    const date = record?.date ?? dates[key]
    return [{ ...record, key, ...(date ? { date } : {}), outcome: index === end ? 'ended' : 'passed' }]
  })
}
