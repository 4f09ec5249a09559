import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip } from 'node:zlib'
import { toNextCheck } from '../gazette/recheck/schedule.ts'
import type { SiteAddress } from './address.ts'
import type { FileRow, PageRow } from './page-table.ts'
import type { MirrorRecord } from './record.ts'
import type { packings } from './write.ts'

/** For how many milliseconds at a time files are looked at. */
const longestTurn = 30

const unpacking = { '.br': createBrotliDecompress, '.gz': createGunzip } satisfies Record<
  keyof typeof packings,
  unknown
>

/**
 * Looks whether the files of a mirror are what was written, with what is packed beside them: all of them at the start and
 * every night, a few at a time. To be asked between two times of making, never beside one: it takes what the record says
 * for what stands there.
 */
export const toRecheck = ({
  folder,
  record,
  log,
}: {
  folder: string
  record: Pick<MirrorRecord, 'pages' | 'keep' | 'prune'>
  log: Pick<Console, 'info' | 'error'>
}) => {
  let due = 0
  let left: Iterator<SiteAddress> | undefined
  return {
    /** Looks at some files. Returns whether some were others: their pages are old from then on, and are to be made anew. */
    step: async (stop: AbortSignal): Promise<boolean> => {
      if (!left && performance.now() < due) return false
      left ??= [...record.pages.keys()].values()
      const until = performance.now() + longestTurn
      let isOther = false
      while (!stop.aborted && performance.now() < until) {
        const { value: address, done } = left.next()
        if (done) {
          left = undefined
          record.prune()
          due = performance.now() + toNextCheck(Date.now(), Math.random())
          break
        }
        const row = record.pages.get(address)
        const found = row && (await findOther(folder, row))
        if (found) record.keep(new Map([[address, found]]))
        isOther ||= found !== undefined
      }
      if (isOther)
        log.error(
          '镜像里有文件被改动或删去，正在补写 / files of the mirror were changed or removed: they are written again',
        )
      return isOther
    },
  }
}

/** The row of a page of which some files are not what was written, to be written again; undefined where all are. */
const findOther = async (folder: string, row: PageRow): Promise<PageRow | undefined> => {
  const files = new Map(row.files)
  for (const [path, file] of row.files)
    if (!(await isWhole(join(folder, path), file))) files.set(path, { ...file, sha256: undefined })
  return [...files.values()].some(({ sha256 }) => sha256 === undefined)
    ? { ...row, source: '', files }
    : undefined
}

const isWhole = async (path: string, { sha256, isPacked }: FileRow): Promise<boolean> => {
  try {
    if ((await digest(path)) !== sha256) return false
    for (const [ending, unpack] of isPacked ? Object.entries(unpacking) : [])
      if ((await digest(path + ending, unpack())) !== sha256) return false
    return true
  } catch {
    // It is not there, or is nothing that can be unpacked.
    return false
  }
}

const digest = async (path: string, unpack?: NodeJS.ReadWriteStream): Promise<string> => {
  const sum = createHash('sha256')
  const bytes = createReadStream(path)
  await (unpack ? pipeline(bytes, unpack, sum) : pipeline(bytes, sum))
  return sum.digest('hex')
}
