import type { Label } from '@exemplar/shared/glossary'
import type { BeforeListTableServerProps } from 'payload'
import { toActor } from '../../access/actor.ts'
import { answersForLog } from '../../review/log/readers.ts'

/** The whole review log as files, above its list, for those who may have it. Rendered on the server. */
export const LogDownloads = ({ i18n, payload, user }: BeforeListTableServerProps) => {
  const actor = toActor(user)
  if (!actor || !answersForLog(actor)) return null
  const say = ({ zh, en }: Label): string => (i18n.language === 'en' ? en : zh)
  const toHref = (format: 'csv' | 'json') =>
    `${payload.config.serverURL}${payload.config.routes.api}/review-log?format=${format}`
  return (
    <p>
      {say({ zh: '下载全部记录：', en: 'Download the whole log: ' })}
      <a href={toHref('csv')}>{say({ zh: '表格（CSV）', en: 'spreadsheet (CSV)' })}</a>
      {say({ zh: '，', en: ', ' })}
      <a href={toHref('json')}>{say({ zh: '核验文件', en: 'file to verify (JSON)' })}</a>
      {say({
        zh: '。请定期下载核验文件并妥善保存：日后的记录与它不符，就能查出改动、删除或者调换。',
        en: '. Keep the file to verify: whatever is changed, deleted or moved later is found by it.',
      })}
    </p>
  )
}
