import { toBeijingTime } from '@exemplar/shared/beijing'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useCallback, useEffect, useId, useState } from 'react'
import type { Notification, NotificationPage } from '../../messages/endpoints.ts'
import { toMessageLabel } from '../../messages/message.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'

/** What the account was told of late, unread first seen; on the dashboard. */
export const NotificationList = () => (useActor() ? <List /> : null)

const List = () => {
  const { config } = useConfig()
  const [page, setPage] = useState<NotificationPage | 'failed'>()
  const heading = useId()
  const say = useSay()
  const api = config.routes.api
  const call = useCallback(
    async (path: '/my-notifications' | '/my-notifications/read', init: RequestInit = {}) => {
      const answer = await fetch(formatAdminURL({ apiRoute: api, path }), { ...init, credentials: 'include' })
      if (!answer.ok) throw new Error(String(answer.status))
      setPage((await answer.json()) as NotificationPage)
    },
    [api],
  )
  useEffect(() => {
    call('/my-notifications').catch(() => setPage('failed'))
  }, [call])

  if (page === undefined) return null
  if (page === 'failed')
    return (
      <p>{say({ zh: '通知没有读出来，请刷新页面再看。', en: 'Notifications could not be read; reload.' })}</p>
    )
  const unread = page.notifications.filter(({ readAt }) => !readAt)
  const tickOff = () =>
    call('/my-notifications/read', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ids: unread.map(({ id }) => id) }),
    }).catch(() => setPage('failed'))
  return (
    <section aria-labelledby={heading} className="exemplar-notices">
      <style href="exemplar-notices" precedence="medium">
        {style}
      </style>
      <h2 id={heading}>
        {say(
          page.unread === 0
            ? { zh: '通知', en: 'Notifications' }
            : { zh: `通知（未读${page.unread}条）`, en: `Notifications (${page.unread} unread)` },
        )}
      </h2>
      {page.notifications.length === 0 && (
        <p>
          {say({
            zh: '还没有通知。轮到您办理，或您的稿件有结果时，会写在这里。',
            en: 'None yet. Whatever waits for you, and what becomes of your texts, will be told here.',
          })}
        </p>
      )}
      {unread.length > 0 && (
        <Button size="small" buttonStyle="secondary" margin={false} onClick={() => void tickOff()}>
          {say({ zh: '全部标为已读', en: 'Mark all as read' })}
        </Button>
      )}
      <ul>
        {page.notifications.slice(0, shown).map((notification) => (
          <NotificationRow key={notification.id} notification={notification} />
        ))}
      </ul>
    </section>
  )
}

const shown = 8

const NotificationRow = ({ notification }: { notification: Notification }) => {
  const { config } = useConfig()
  const say = useSay()
  const { act, actorName, at, collectionSlug, comment, readAt, subject, title, why } = notification
  // A round is worked on at its board.
  const view = collectionSlug === useSlugs()('rounds') ? '/board' : ''
  const path = `/collections/${collectionSlug}/${subject}${view}` as const
  return (
    <li data-unread={!readAt}>
      <time dateTime={at}>{toBeijingTime(at)}</time>
      <span>
        {why === 'your-turn' && !readAt && <strong>{say({ zh: '待您办理 ', en: 'Your turn ' })}</strong>}
        {actorName} {say(toMessageLabel(act))}
        {say({ zh: '：', en: ': ' })}
        <a href={formatAdminURL({ adminRoute: config.routes.admin, path })}>{title}</a>
        {comment && <q>{comment}</q>}
      </span>
    </li>
  )
}

const style = `
.exemplar-notices { display: flex; flex-direction: column; align-items: flex-start; gap: 0.6rem; margin-block-end: calc(var(--base) * 1.5); line-height: 1.6; }
.exemplar-notices h2 { margin: 0; font-size: 1.15rem; font-weight: 600; }
.exemplar-notices p { margin: 0; }
.exemplar-notices ul { list-style: none; margin: 0; padding: 0; width: 100%; }
.exemplar-notices li { display: flex; flex-wrap: wrap; gap: 0.2em 1em; padding: 0.4em 0; border-block-start: 1px solid var(--theme-elevation-150); color: var(--theme-elevation-650); }
.exemplar-notices li[data-unread='true'] { color: var(--theme-elevation-1000); }
.exemplar-notices time { font-variant-numeric: tabular-nums; }
.exemplar-notices q { display: block; }
`
