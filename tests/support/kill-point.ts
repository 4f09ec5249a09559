import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where in a publish a CMS dies that has loaded `die-at.ts`: with the transaction begun and nothing signed; with the
 * entry in the mark and not in the database; with it in the database, not confirmed in the mark, and nobody told.
 */
export type KillPoint = 'unsigned' | 'signed' | 'committed'

export const armKill = (dataFolder: string, point: KillPoint): void =>
  writeFileSync(join(dataFolder, 'die-at'), point)

export const disarmKill = (dataFolder: string): void => rmSync(join(dataFolder, 'die-at'))
