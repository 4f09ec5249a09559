/** What is recorded of one nomination at one stage, as far as it is filled in. */
export type StageRecord = { key: string; date?: string; outcome?: string; reason?: string }

type Stage = { readonly key: string; readonly title: string }
type StageRow = Stage & { readonly record?: StageRecord }

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
