import { existsSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { SiteError } from '../errors/site-error.ts'
import { isInUse } from '../gazette/memory/in-use.ts'
import { toReplicaFolder } from '../gazette/replica-folder.ts'
import { own } from './address.ts'
import { makeFolder } from './write.ts'

/** Where the record of a mirror stands. */
export const toRecordPath = (folder: string): string => join(folder, own, 'state.sqlite')

export const isEmpty = (folder: string): boolean => !existsSync(folder) || readdirSync(folder).length === 0

/**
 * Makes room for a mirror, in a folder that is new, empty or a mirror already. Throws a SiteError (`mirror-foreign`) where
 * somebody else's files are, and leaves them as they are.
 */
export const prepareFolder = async (folder: string): Promise<void> => {
  if (!isEmpty(folder) && !existsSync(toRecordPath(folder))) throw new SiteError('mirror-foreign', folder)
  await makeFolder(join(folder, own))
}

/**
 * The folder that can be given a bundle's name: where a link stands, what it leads to. Throws a SiteError (`bundle-on-mount`)
 * where something is mounted there, since nothing else can take its place.
 */
export const findMovable = (folder: string): string => {
  if (!existsSync(folder)) return folder
  const place = realpathSync(folder)
  if (statSync(place).dev !== statSync(dirname(place)).dev) throw new SiteError('bundle-on-mount', folder)
  return place
}

/** Throws a SiteError (`mirror-data-in-use`) where another process follows a gazette into a data folder. */
export const requireOwnData = (dataFolder: string): void => {
  if (isInUse(toReplicaFolder(dataFolder))) throw new SiteError('mirror-data-in-use', dataFolder)
}
