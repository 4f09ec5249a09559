import type { Label } from '@exemplar/shared/glossary'
import type { Upkeep } from '../../../dashboard/upkeep/upkeep.ts'

const day = 86_400_000
/** Days without a backup from which on one is missed: it is made each night, and a night may fail. */
const mostDays = 2

/** Whole days since the last backup at `now`, in milliseconds; undefined where none was ever noted. Pure. */
export const toBackupAge = (backups: Upkeep['backups'], now: number): number | undefined =>
  backups?.made && Math.max(0, Math.floor((now - Date.parse(backups.made.at)) / day))

/** Whether a backup is due: there is none, it is old, or the last try broke off. Pure. */
export const isBackupDue = (backups: Upkeep['backups'], now: number): boolean => {
  const age = toBackupAge(backups, now)
  if (age === undefined || age >= mostDays) return true
  return backups?.failed !== undefined && backups.failed.at > (backups.made?.at ?? '')
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
  const age = toBackupAge(backups, now)
  if (age === undefined) return { zh: '还没有备份过', en: 'There is no backup yet' }
  return age >= mostDays
    ? { zh: `${age}天没有备份`, en: `No backup for ${age} days` }
    : { zh: '最近一次备份没有做成', en: 'The last backup broke off' }
}
