import type { Label } from '@exemplar/shared/glossary'
import type { Upkeep } from '../../../dashboard/upkeep/upkeep.ts'

const day = 86_400_000
/** Days without a backup from which on one is missed: it is made each night, and a night may fail. */
const mostDays = 2

/** Whole days since the last backup at `now`, in milliseconds; undefined where none is known of. Pure. */
export const toBackupAge = (backups: Upkeep['backups'], now: number): number | undefined => {
  const made = toNoted(backups)?.made
  return made && Math.max(0, Math.floor((now - Date.parse(made.at)) / day))
}

/** What is noted of backups, where that can be read. Pure. */
export const toNoted = (backups: Upkeep['backups']) => (backups === 'unreadable' ? undefined : backups)

/** Whether the last backup was found not to be as it was made. Pure. */
export const isBackupDamaged = (backups: Upkeep['backups']): boolean => {
  const { checked, made } = toNoted(backups) ?? {}
  return checked?.isDamaged === true && checked.madeAt === made?.at
}

/** Whether a backup is due: there is none, it is old or damaged, or the last try broke off. Pure. */
export const isBackupDue = (backups: Upkeep['backups'], now: number): boolean => {
  const age = toBackupAge(backups, now)
  if (age === undefined || age >= mostDays) return true
  return isBackupDamaged(backups) || hasBrokenOff(backups)
}

/** Whether the last try broke off. Pure. */
export const hasBrokenOff = (backups: Upkeep['backups']): boolean => {
  const { failed, made } = toNoted(backups) ?? {}
  return failed !== undefined && failed.at > (made?.at ?? '')
}

/** The one large sentence of an administrator's desk: what is worst, and below it the rest. Pure. */
export const toUpkeepLede = (
  { accounts, backups, mail }: Upkeep,
  now: number,
): { readonly head: Label; readonly below?: Label } => {
  const { lacks, locked, roleless } = accounts
  // Without a single one in the city nothing is published at all.
  const isStopped = accounts.all > 1 && lacks.some(({ held, place }) => held === 0 && place === undefined)
  const [head, ...rest] = [
    ...(accounts.all <= 1 ? [begin] : []),
    ...(isStopped ? [stopped] : []),
    ...(mail.isConfigured ? [] : [noMail]),
    ...(mail.failed > 0
      ? [{ zh: `有${mail.failed}封信没有发出`, en: `${mail.failed} mails did not go out` }]
      : []),
    ...(isBackupDue(backups, now) ? [toBackup(backups, now)] : []),
    ...(lacks.length > 0 && !isStopped
      ? [{ zh: `${lacks.length}处缺人`, en: `${lacks.length} seats are empty` }]
      : []),
    ...(locked.count > 0
      ? [{ zh: `${locked.count}个账号输错密码，要等`, en: `${locked.count} accounts have to wait` }]
      : []),
    ...(roleless.count > 0
      ? [{ zh: `${roleless.count}个账号没有岗位`, en: `${roleless.count} accounts have no role` }]
      : []),
  ]
  if (!head) return { head: good }
  if (rest.length === 0) return { head: toSentence([head]) }
  return { head: toSentence([head]), below: toSentence(rest) }
}

const toSentence = (parts: readonly Label[]): Label => ({
  zh: `${parts.map(({ zh }) => zh).join('；')}。`,
  en: `${parts.map(({ en }) => en).join('; ')}.`,
})

const begin: Label = { zh: '先给大家开账号', en: 'Open the accounts first' }
const stopped: Label = { zh: '稿件走不通：有的岗位一个人也没有', en: 'Texts stop: a role is held by nobody' }
const noMail: Label = { zh: '信发不出去：没有配置邮件服务', en: 'No mail goes out: there is no mail service' }
const good: Label = {
  zh: '账号、发信、备份都没有要办的。',
  en: 'Accounts, mail and backups: nothing to see to.',
}

const toBackup = (backups: Upkeep['backups'], now: number): Label => {
  if (backups === 'unreadable')
    return { zh: '备份的记录读不出来', en: 'What is noted of backups cannot be read' }
  const age = toBackupAge(backups, now)
  if (age === undefined) return { zh: '还没有备份过', en: 'There is no backup yet' }
  if (age >= mostDays) return { zh: `${age}天没有备份`, en: `No backup for ${age} days` }
  return isBackupDamaged(backups)
    ? { zh: '最近一次备份有损坏', en: 'The last backup is damaged' }
    : { zh: '最近一次备份没有做成', en: 'The last backup broke off' }
}
