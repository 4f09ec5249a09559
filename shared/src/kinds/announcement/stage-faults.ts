import type { Announcement, NominationRecord } from '../announcement.ts'
import type { Fault } from './fault.ts'

type StageRecord = NominationRecord['stages'][number]
type Round = Pick<Announcement, 'stages' | 'dated'>

/** What the records of the stages say against the round and against each other: order, ends and dates. */
export const listStageFaults = ({
  nominations,
  ...round
}: Round & Pick<Announcement, 'nominations'>): Fault[] =>
  nominations.flatMap(({ stages }, index) =>
    listRecordFaults(stages, round).map(({ path, message }) => ({
      path: ['nominations', index, 'stages', ...path],
      message,
    })),
  )

const listRecordFaults = (records: readonly StageRecord[], round: Round): Fault[] =>
  records.flatMap((record, index) => {
    const before = records.slice(0, index)
    const told = [
      { name: 'key', message: findOrderFault(record, { before, round }) },
      { name: 'outcome', message: findEndFault(record, { before, round }) },
      { name: 'date', message: findDateFault(record, { before, round }) },
    ]
    return told.flatMap(({ name, message }) => (message ? [{ path: [index, name], message }] : []))
  })

type Around = { readonly before: readonly StageRecord[]; readonly round: Round }

/** No stage is passed over, none is answered before the one before it. That a stage stands twice is told elsewhere. */
const findOrderFault = ({ key }: StageRecord, { before, round: { stages } }: Around): string | undefined => {
  const place = stages.findIndex((stage) => stage.key === key)
  const stage = stages[place]
  if (!stage) return `本轮没有“${key}”这个环节`
  const told = new Set(before.map((record) => record.key))
  if (told.has(key)) return undefined
  const later = before.find((record) => stages.findIndex((one) => one.key === record.key) > place)
  if (later) return `“${stage.title}”应写在“${toTitle(later.key, stages)}”之前`
  const missing = stages.slice(0, place).filter((one) => !told.has(one.key))
  return missing.length > 0
    ? `“${stage.title}”前面缺${missing.map(({ title }) => `“${title}”`).join('')}`
    : undefined
}

const findEndFault = ({ key }: StageRecord, { before, round: { stages } }: Around): string | undefined => {
  const end = before.find(({ outcome }) => outcome === 'ended')
  return end && `在“${toTitle(end.key, stages)}”已经止步，后面不能再有“${toTitle(key, stages)}”`
}

const findDateFault = ({ date, key }: StageRecord, { before, round }: Around): string | undefined => {
  const title = toTitle(key, round.stages)
  const latest = before.reduce<StageRecord | undefined>(
    (last, record) => (last && last.date > record.date ? last : record),
    undefined,
  )
  if (latest && latest.date > date)
    return `“${title}”是${date}，早于前面的“${toTitle(latest.key, round.stages)}”（${latest.date}）`
  return date > round.dated ? `“${title}”是${date}，晚于成文日期${round.dated}` : undefined
}

const toTitle = (key: string, stages: Round['stages']): string =>
  stages.find((stage) => stage.key === key)?.title ?? key
