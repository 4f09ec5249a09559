import { toBeijingDate, toBeijingTime } from '@exemplar/shared/beijing'
import { toDigestPrint } from '@exemplar/shared/gazette/digest-print'
import { toLongDate } from '../../../layout/clock.ts'
import { toCode, toProof } from '../proof.ts'
import type { LedgerInputs } from './inputs.ts'

/** What the gazette of a stretch says: its months, and in them its entries. */
export const toLedgerText = ({ entries, address, fingerprint }: LedgerInputs) => {
  const [first, last] = [entries[0], entries.at(-1)]
  if (!first || !last) throw new Error('no entries')
  const range = first === last ? `第${first.number}号` : `第${first.number}号至第${last.number}号`
  const days = [first, last].map(({ at }) => toLongDate(toBeijingDate(at)))
  return {
    title: `公报${range}`,
    at: last.at,
    issuer: '公报',
    range,
    days: [...new Set(days)].join('至'),
    count: entries.length,
    sums: [...count(entries.map(({ act }) => act))].map(([name, times]) => `${name}${times}则`),
    kinds: [...count(entries.map(({ kind }) => kind))].map(([name, times]) => ({ name, times })),
    months: toMonths(entries),
    remark: null,
    proof: toProof(last, { code: toCode(address, last), fingerprint }),
  }
}

/** How often each stands among them, in the order in which they come. */
const count = (names: readonly string[]): Map<string, number> => {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

const toMonths = (entries: LedgerInputs['entries']) =>
  [...Map.groupBy(entries, ({ at }) => toBeijingDate(at).slice(0, 7))].map(([month, listed]) => ({
    name: toLongDate(`${month}-01`).replace(/月.*/, '月'),
    numbers: [listed[0]?.number, listed.at(-1)?.number],
    entries: listed.map(({ at, digest, ...entry }) => ({
      ...entry,
      at: toBeijingTime(at),
      digest: `${digest.slice(0, 4)} ${digest.slice(4, 8)}`.toUpperCase(),
      strokes: toDigestPrint(digest),
    })),
  }))
