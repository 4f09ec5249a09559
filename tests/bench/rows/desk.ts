import { toMedian, toQuantile } from '../measure/statistics.ts'
import type { Found, Row } from '../row.ts'
import { type Desk, openDesk } from '../stages/desk.ts'
import { type Step, write } from '../stages/life.ts'

const few = 100
const rounds = 30
/** A log is long: asked for less often. */
const exports = 3

type Reading = 'list' | 'queue' | 'log'
const names: Readonly<Record<Step | Reading, string>> = {
  create: '新建',
  save: '保存',
  submit: '提交',
  approve: '审核通过',
  publish: '发布',
  list: '列表',
  queue: '待办',
  log: '导出审核记录',
}
/** What one person waits for and what concerns one document or one page must not grow with all the others. */
const single = ['create', 'save', 'submit', 'approve', 'publish', 'list', 'queue'] as const
const most = 1.5

/** What somebody at the desk waits for, at few and at many documents, in turn. */
export const desk: Row = {
  name: 'desk',
  about: '后台各步骤与文稿数量 / steps in the CMS against the number of documents',
  measure: async ({ options, say }) => {
    const desks = [await openDesk(few, say), await openDesk(options.documents, say)]
    try {
      const times = desks.map(() => new Map<Step | Reading, number[]>())
      const note = (side: number) => (name: Step | Reading, milliseconds: number) => {
        const all = times[side]
        all?.set(name, [...(all.get(name) ?? []), milliseconds])
      }
      for (let round = 0; round < rounds; round++)
        for (const [side, one] of desks.entries()) {
          const serial = one.documents + round + 1
          await write(one.room, { serial, target: 'published', note: note(side) })
          await read(one, { log: round < exports, note: note(side) })
        }
      return toFound(times, options.documents)
    } finally {
      for (const one of desks) await one.close()
    }
  },
}

const read = async (
  { room }: Desk,
  { log, note }: { log: boolean; note: (name: Reading, milliseconds: number) => void },
): Promise<void> => {
  const asks = {
    list: () => room.contributor.get('/api/stories?limit=20&sort=-updatedAt&depth=0'),
    queue: () => room.cityReviewer.get('/api/review-queue'),
    ...(log ? { log: () => room.auditor.get('/api/review-log?format=csv') } : {}),
  }
  for (const [name, ask] of Object.entries(asks)) {
    const began = performance.now()
    const { status } = await ask()
    if (status !== 200) throw new Error(`${name} answered ${status}`)
    note(name as Reading, performance.now() - began)
  }
}

const toFound = (times: readonly Map<Step | Reading, number[]>[], many: number): Found[] => {
  const read = (name: Step | Reading) => times.map((all) => all.get(name) ?? [])
  const tell = (all: readonly number[]): string =>
    `${toMedian(all).toFixed(0)}/${toQuantile(all, 0.95).toFixed(0)}`
  return (Object.keys(names) as (Step | Reading)[]).map((name) => {
    const [one = [], other = []] = read(name)
    const isSingle = (single as readonly string[]).includes(name)
    return {
      what: `${names[name]}，${many}份 ÷ ${few}份`,
      measured: toMedian(other) / toMedian(one),
      unit: '×',
      ...(isSingle ? { limit: { atMost: most } } : {}),
      note: `p50/p95 ${tell(one)} → ${tell(other)} ms`,
    }
  })
}
