import { chmodSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { toValues } from '../../fields/row.ts'

const made = z.object({
  at: z.iso.datetime(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** Number of the newest entry in it. */
  gazette: z.int().nonnegative(),
  /** Whether the mark and the database said the same; absent where no mark was kept. */
  agrees: z.boolean().optional(),
})
const kept = z.object({
  made: made.optional(),
  failed: z.object({ at: z.iso.datetime() }).optional(),
  /** When a backup was last held against its manifest, when that one was made, and that it was not as it was. */
  checked: z
    .object({ at: z.iso.datetime(), madeAt: z.iso.datetime(), isDamaged: z.boolean().optional() })
    .optional(),
})

/** What is known of the backups that were made of this data folder: where they are is nobody's to read, and not kept. */
export type Backups = z.infer<typeof kept>

/**
 * What the commands note of backups, in a file beside the database: none of it comes with a backup that is put back, since
 * of a machine that was set up anew no backup was made yet.
 */
export const toLastBackup = (dataFolder: string) => {
  const path = join(dataFolder, 'last-backup.json')
  const find = (): Backups | undefined => {
    try {
      return kept.parse(JSON.parse(readFileSync(path, 'utf8')))
    } catch (error) {
      if (toValues(error).code === 'ENOENT') return undefined
      throw error
    }
  }
  /** Only a backup that is whole takes the place of a note that cannot be read: else it would be said that there never was one. */
  const findReadable = (): Backups | undefined => {
    try {
      return find()
    } catch {
      return undefined
    }
  }
  const note = (news: Backups): void => {
    const next = `${path}.${process.pid}`
    try {
      writeFileSync(next, `${JSON.stringify({ ...(news.made ? findReadable() : find()), ...news })}\n`, {
        mode: 0o600,
      })
      chmodSync(next, 0o600)
      renameSync(next, path)
    } catch (error) {
      rmSync(next, { force: true })
      throw error
    }
  }
  return {
    /** What was noted; undefined where nothing was. Throws where it cannot be read. */
    find,
    /** Notes a backup that is whole. Throws where the folder cannot be written. */
    noteMade: (backup: z.infer<typeof made>): void => note({ made: backup }),
    /** Notes that one was begun and broke off. Throws, as the next does, where what was noted before cannot be read. */
    noteFailed: (): void => note({ failed: { at: new Date().toISOString() } }),
    /** Notes whether the backup made at that instant is as its manifest says. */
    noteChecked: ({ isWhole, madeAt }: { madeAt: string; isWhole: boolean }): void =>
      note({ checked: { at: new Date().toISOString(), madeAt, ...(isWhole ? {} : { isDamaged: true }) } }),
  }
}
export type LastBackup = ReturnType<typeof toLastBackup>
