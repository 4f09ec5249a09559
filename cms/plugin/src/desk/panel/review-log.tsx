import { toBeijingTime } from '@exemplar/shared/beijing'
import { actorRoles, toActLabel } from '@exemplar/shared/review/record'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { useSay } from '../use-say.ts'

/** What has been done so far, newest first. */
export const ReviewLog = ({ log }: Pick<ReviewStatus, 'log'>) => {
  const say = useSay()
  if (log.length === 0) return null
  return (
    <details className="exemplar-review__log">
      <summary>{say({ zh: `办理记录（${log.length}）`, en: `Record (${log.length})` })}</summary>
      <ol reversed>
        {log.map((record) => (
          <li key={`${record.at}-${record.act}`}>
            <time dateTime={record.at}>{toBeijingTime(record.at)}</time> {record.actorName}（
            {say(actorRoles[record.role])}）{say(toActLabel(record.act))}
            {say({ zh: `，第${record.edition}稿`, en: `, edition ${record.edition}` })}
            {record.comment && <q>{record.comment}</q>}
          </li>
        ))}
      </ol>
    </details>
  )
}
