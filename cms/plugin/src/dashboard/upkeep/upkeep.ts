import type { Payload } from 'payload'
import { toPart } from '../../database/part.ts'
import { type Accounts, readAccounts } from './accounts.ts'
import type { Backups, LastBackup } from './last-backup.ts'
import { type Mail, readMail } from './mail.ts'

/** What whoever keeps the CMS has to see to. Nothing in it opens anything: no address, no path, no key. */
export type Upkeep = {
  readonly accounts: Accounts
  readonly mail: Mail
  /** Absent where no backup was ever noted; that what was noted cannot be read is another thing. */
  readonly backups?: Backups | 'unreadable'
}

/** What the keeping asks beside the database. */
const { keep, of } = toPart<{ readonly lastBackup: LastBackup }>('upkeep')
export const keepUpkeep = keep

/** Reads it all anew. */
export const readUpkeep = async (payload: Payload): Promise<Upkeep> => {
  const backups = findBackups(payload)
  return {
    accounts: await readAccounts(payload, Date.now()),
    mail: await readMail(payload),
    ...(backups ? { backups } : {}),
  }
}

const findBackups = (payload: Payload): Upkeep['backups'] => {
  try {
    return of(payload).lastBackup.find()
  } catch (error) {
    payload.logger.error({ msg: 'what is noted of backups cannot be read', err: error })
    return 'unreadable'
  }
}
