import { toNearest } from '../../shared/src/nearest.ts'

/** What `pnpm bench` was asked for. */
export type Options = {
  /** Rows by name; absent: all that are not on demand. */
  readonly only?: readonly string[]
  /** Stories of the generated gazette. */
  readonly stories: number
  /** Documents in the larger of the two databases of the CMS. */
  readonly documents: number
  /** How long each run of `wrk` takes. */
  readonly seconds: number
  /** Keeps another core busy meanwhile. */
  readonly busy: boolean
}

/** What a mistyped call is told; the command ends with 2. */
export class UsageError extends Error {}

/** The numbers, and the most that each may be. */
const most = { '--stories': 200_000, '--documents': 20_000, '--seconds': 600 } as const

const names = ['--only', ...Object.keys(most), '--busy']

/** Reads the arguments. Throws a {@link UsageError} on whatever it does not know. */
export const readOptions = (args: readonly string[], rows: readonly string[]): Options => {
  const given: Record<string, string> = {}
  const only: string[] = []
  let busy = false
  for (let index = 0; index < args.length; index++) {
    const name = args[index] ?? ''
    if (!names.includes(name))
      throw new UsageError(`没有 ${name} 这一项，是否要写 ${toNearest(name, names)}？ / no option ${name}`)
    if (name === '--busy') {
      busy = true
      continue
    }
    const value = args[++index]
    if (value === undefined) throw new UsageError(`${name} 后面缺少内容 / ${name} needs a value`)
    if (name === '--only') only.push(toRow(value, rows))
    else given[name] = value
  }
  const read = (name: keyof typeof most, otherwise: number): number => {
    const value = given[name] ?? String(otherwise)
    if (/^[1-9]\d*$/.test(value) && Number(value) <= most[name]) return Number(value)
    throw new UsageError(`${name} 须是 1 到 ${most[name]} 的整数 / must be a number from 1 to ${most[name]}`)
  }
  return {
    ...(only.length > 0 ? { only } : {}),
    stories: read('--stories', 10_000),
    documents: read('--documents', 5_000),
    seconds: read('--seconds', 8),
    busy,
  }
}

const toRow = (name: string, rows: readonly string[]): string => {
  if (rows.includes(name)) return name
  throw new UsageError(
    `没有 ${name} 这一行，是否要写 ${toNearest(name, rows)}？ / no row ${name}: ${rows.join(', ')}`,
  )
}
