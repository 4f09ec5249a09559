import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import type { Upkeep } from '../../../dashboard/upkeep/upkeep.ts'
import { Told } from '../../dashboard/told.tsx'
import { useSay } from '../../use-say.ts'
import {
  hasBrokenOff,
  isBackupDamaged,
  isBackupDue,
  toBackupAge,
  type toNoted,
} from '../words/upkeep-lede.ts'

/** When the CMS was backed up last, as far as the command that does it has noted; and what is to be done. */
export const BackupLines = ({ backups, now }: { backups: Upkeep['backups']; now: number }) => {
  const say = useSay()
  return (
    <>
      {isBackupDue(backups, now) && <Told text={say(toAdvice(backups, now))} />}
      <dl className="exemplar-facts">
        {toFacts(backups).map(({ fact, value }) => (
          <div key={fact.en}>
            <dt>{say(fact)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}

const unreadable: Label = {
  zh: '备份的记录（数据目录里的 `last-backup.json`）读不出来，最近一次备份是什么时候，这里说不准，不等于没有备份。请在后台服务器上看后台的运行日志：没有权限的，把这个文件改归后台所用的用户；内容坏了的，把它移开，再运行一次 `exemplar backup`，后面写一个空文件夹。',
  en: 'What is noted of backups (`last-backup.json` in the data folder) cannot be read: there may be backups. See the log of the CMS on its server: give the file to the user of the CMS where rights are missing; move it away where it is damaged, and run `exemplar backup` with an empty folder.',
}

const toAdvice = (backups: Upkeep['backups'], now: number): Label => {
  if (backups === 'unreadable') return unreadable
  const age = toBackupAge(backups, now)
  const todo: Label = {
    zh: '请在后台服务器上启用每天的备份（`exemplar-backup.timer`），或者现在运行 `exemplar backup`，后面写一个空文件夹；后台不用停。',
    en: 'On the server of the CMS, enable `exemplar-backup.timer`, or run `exemplar backup` with an empty folder now; the CMS goes on.',
  }
  if (age === undefined)
    return {
      zh: `从没有备份过，或者不是用这里的命令备份的。服务器坏了，没公开的稿件、审核日志和签名密钥就都没有了。${todo.zh}`,
      en: `No backup was ever made with the command of this CMS. If its server breaks, drafts, the review log and the signing keys are gone. ${todo.en}`,
    }
  const broke: Label = {
    zh: '最近一次备份没有做成，请看备份的运行日志。',
    en: 'The last backup broke off; see its log. ',
  }
  const damaged: Label = {
    zh: '最近一次备份核对时有文件与清单不符，不能用来恢复。',
    en: 'Files of the last backup are not as its manifest says: it cannot be restored. ',
  }
  const old: Label = { zh: `已有${age}天没有备份。`, en: `No backup for ${age} days. ` }
  const why = hasBrokenOff(backups) ? broke : isBackupDamaged(backups) ? damaged : old
  return { zh: `${why.zh}${todo.zh}`, en: `${why.en}${todo.en}` }
}

const toFacts = (backups: Upkeep['backups']) => [
  {
    fact: { zh: '最近一次备份', en: 'Last backup' },
    value: toLast(backups),
  },
  {
    fact: { zh: '核对过没有', en: 'Checked' },
    value: toChecked(backups),
  },
  {
    fact: { zh: '试着恢复过没有', en: 'Restored on trial' },
    value: {
      zh: '后台无从知道。每季度在另一台机器上真的恢复一次，并自己记下日期。',
      en: 'The CMS cannot know. Restore one on another machine each quarter, and note the day.',
    },
  },
]

const toLast = (backups: Upkeep['backups']): Label => {
  if (backups === 'unreadable') return unknown
  return backups?.made ? toMade(backups.made) : { zh: '没有', en: 'none' }
}

const unknown: Label = { zh: '记录读不出来', en: 'what is noted cannot be read' }

const toMade = ({
  agrees,
  at,
  bytes,
  files,
  gazette,
}: NonNullable<NonNullable<ReturnType<typeof toNoted>>['made']>): Label => ({
  zh: `${toBeijingTime(at)}，${files}个文件，${toSize(bytes)}，公报到第${gazette}号${agrees === false ? '；最高号与数据库对不上，须用恢复命令补齐' : ''}`,
  en: `${toBeijingTime(at)}, ${files} files, ${toSize(bytes)}, the gazette up to ${gazette}${agrees === false ? '; mark and database disagree' : ''}`,
})

const toChecked = (backups: Upkeep['backups']): Label => {
  if (backups === 'unreadable') return unknown
  const { checked, made } = backups ?? {}
  if (!made) return { zh: '没有可核对的', en: 'nothing to check' }
  if (!checked)
    return { zh: '没有。可在服务器上逐一核对里面的文件', en: 'no; its files can be checked on the server' }
  const at = toBeijingTime(checked.at)
  const found = checked.isDamaged
    ? { zh: '有损坏，不能用来恢复', en: 'damaged' }
    : { zh: '完整', en: 'whole' }
  return checked.madeAt === made.at
    ? { zh: `${at}核对过，${found.zh}`, en: `${found.en} at ${at}` }
    : {
        zh: `这一份没有；${at}核对过${toBeijingTime(checked.madeAt)}的一份，${found.zh}`,
        en: `not this one; that of ${toBeijingTime(checked.madeAt)} was ${found.en} at ${at}`,
      }
}

const toSize = (bytes: number): string => {
  const units = ['B', 'KB', 'MB', 'GB', 'TB']
  const power = bytes === 0 ? 0 : Math.min(units.length - 1, Math.floor(Math.log2(bytes) / 10))
  return `${(bytes / 1024 ** power).toFixed(power < 2 ? 0 : 1)} ${units[power]}`
}
