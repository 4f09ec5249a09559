import { useConfig } from '@payloadcms/ui'
import { usePathname } from 'next/navigation'
import { formatAdminURL } from 'payload/shared'
import { createContext, type ReactNode, use, useEffect, useState } from 'react'
import type { Queue } from '../../dashboard/queue/queue.ts'
import { useActor } from '../use-actor.ts'

type Read = Queue | 'failed' | undefined

const QueueContext = createContext<Read>(undefined)

/** What waits for the account: undefined while it is read, `failed` where it could not be. */
export const useQueue = (): Read => use(QueueContext)

/** Reads what waits, once for the page and its contents, and again on each page that is opened: the one before may have changed it. */
export const QueueProvider = ({ children }: { children: ReactNode }) => {
  const { config } = useConfig()
  const account = useActor()?.id
  const path = usePathname()
  const api = config.routes.api
  const [queue, setQueue] = useState<Read>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page asks anew.
  useEffect(() => {
    if (account === undefined) return setQueue(undefined)
    const controller = new AbortController()
    const init = { credentials: 'include', signal: controller.signal } as const
    fetch(formatAdminURL({ apiRoute: api, path: '/review-queue' }), init)
      .then(async (answer) => setQueue(answer.ok ? ((await answer.json()) as Queue) : 'failed'))
      .catch((error: Error) => {
        if (error.name !== 'AbortError') setQueue('failed')
      })
    return () => controller.abort()
  }, [account, api, path])
  return <QueueContext value={queue}>{children}</QueueContext>
}
