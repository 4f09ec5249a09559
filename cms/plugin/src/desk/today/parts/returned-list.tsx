import { toBeijingTime } from '@exemplar/shared/beijing'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import type { Task } from '../../../dashboard/queue/queue.ts'
import { useSay } from '../../use-say.ts'

/** What was sent back: the reason is the largest text, for it is what its writer works by. */
export const ReturnedList = ({ tasks }: { tasks: readonly Task[] }) => {
  const { config } = useConfig()
  const say = useSay()
  return tasks.map(({ collection, dueAt, edition, id, last, title }) => {
    const href = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}/${id}` })
    return (
      <article className="exemplar-returned" key={`${collection} ${id}`}>
        <h3>
          <a href={href}>{title}</a>
        </h3>
        <p>
          {last && (
            <>
              {last.by} {toBeijingTime(last.at)}{' '}
              {say({ zh: `退回第${edition}稿`, en: `returned edition ${edition}` })}
            </>
          )}
          {dueAt && say({ zh: `　请于${toBeijingTime(dueAt)}前改好`, en: `, due ${toBeijingTime(dueAt)}` })}
        </p>
        {last?.comment && <blockquote>{last.comment}</blockquote>}
        <a className="exemplar-act" data-first="true" href={href}>
          {say({ zh: '去改', en: 'Mend it' })}
        </a>
      </article>
    )
  })
}
