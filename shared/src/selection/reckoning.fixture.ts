import type { LateAct } from '../kinds/announcement/acts.ts'
import type { RoundRecord } from './record.ts'
import type { LateRecord } from './standing.ts'

const plan = [
  'recommendation',
  'office-review',
  'satisfaction-survey',
  'joint-review',
  'decision',
  'public-notice',
]
const tellers: Record<LateRecord['act'], LateAct> = {
  ...{ refer: 'referral', honour: 'honour', recheck: 'recheck', revoke: 'revocation' },
}

/**
 * Reckons over the bare records, with nothing of the product: who is announced, in which order, where each ended; and what
 * each public document that follows the result tells, by its id: of a supplement communities, of the others records.
 */
export const reckon = (records: readonly RoundRecord[]) => {
  const all: string[] = []
  const list: string[] = []
  const [ended, reached] = [new Map<string, string>(), new Map<string, number>()]
  const objections = new Map<string, { id: string; upheld?: boolean }>()
  const late: LateRecord[] = []
  const told = new Map<string, (string | LateRecord)[]>()
  let held: string[] = []
  const about = (id: string) => [...objections.values()].filter((one) => one.id === id)
  const isTold = (one: string | LateRecord) => [...told.values()].flat().includes(one)
  const isNamed = (id: string) => isTold(id) || (list.includes(id) && !ended.has(id))
  /** What nobody has told, of whom the public knows: by the act that is to tell it. */
  const untold = (of: string): (string | LateRecord)[] =>
    of === 'supplement'
      ? held.filter((id) => !isTold(id) && about(id).every(({ upheld }) => upheld === false))
      : late.filter((one) => tellers[one.act] === of && !isTold(one) && isNamed(one.community))
  for (const record of records) {
    if (record.act === 'recommend') {
      all.push(record.nomination.id)
      reached.set(record.nomination.id, 1)
    } else if (record.act === 'review' || record.act === 'joint-review') {
      const { community: id, outcome } = record
      if (outcome === 'ended') ended.set(id, plan[reached.get(id) ?? 0] ?? '')
      else reached.set(id, (reached.get(id) ?? 0) + 1)
    } else if (record.act === 'survey' && record.valid >= 300) {
      if (record.satisfied / record.valid >= 0.9) reached.set(record.community, 3)
      else ended.set(record.community, 'satisfaction-survey')
    } else if (record.act === 'end-survey') ended.set(record.community, 'satisfaction-survey')
    else if (record.act === 'quit')
      ended.set(record.community, plan[reached.get(record.community) ?? 0] ?? '')
    else if (record.act === 'decide')
      for (const { community, outcome } of record.decided)
        if (outcome === 'ended') ended.set(community, 'decision')
        else {
          list.push(community)
          reached.set(community, 5)
        }
    else if (record.act === 'object') objections.set(record.docket, { id: record.community ?? '' })
    else if (record.act === 'dispose') {
      const { id = '' } = objections.get(record.docket) ?? {}
      objections.set(record.docket, { id, upheld: record.upheld })
      if (record.upheld) ended.set(id, 'public-notice')
    } else if (record.act === 'announce') {
      held = list.filter((id) => !ended.has(id) && about(id).some(({ upheld }) => upheld === undefined))
      for (const id of held) ended.set(id, 'public-notice')
    } else if (record.act === 'tell') told.set(record.document, untold(record.of))
    else if (record.act === 'retract') told.delete(record.document)
    else if (['refer', 'honour', 'recheck', 'revoke'].includes(record.act)) late.push(record as LateRecord)
  }
  return { all, announced: list.filter((id) => !ended.has(id)), ended, told, untold }
}
