import { useAuth, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { type ReactNode, useLayoutEffect, useRef } from 'react'
import { adminStyle } from '../admin-style.ts'
import { unreachable } from '../call-server.ts'
import { listenTo } from '../hear-answers.ts'
import { look } from '../look/look.ts'
import { useNames } from '../names/use-names.ts'
import { QueueProvider } from '../today/queue-provider.tsx'
import { findStorage, forgetAccount } from '../unsaved/kept-texts.ts'
import { forgetWordsOf } from '../unsent/kept-words.ts'
import { useSay } from '../use-say.ts'

/** Stands around the admin and brings its style along: what an account has kept in this browser goes when it signs out, not when its session ends. */
export const DeskProvider = ({
  children,
  look: chosen,
}: {
  children: ReactNode
  look: 'desk' | 'payload'
}) => {
  const { user } = useAuth()
  const { config } = useConfig()
  const say = useSay()
  useNames()
  const account = useRef<string>(undefined)
  if (user?.id !== undefined) account.current = String(user.id)
  const collection = user?.collection ?? config.admin.user
  // Before the page that signs out does so, in an effect of its own.
  useLayoutEffect(
    () =>
      listenTo({
        url: formatAdminURL({ apiRoute: config.routes.api, path: `/${collection}/logout` }),
        methods: ['POST'],
        unreachable: say(unreachable),
        hear: ({ ok }) => {
          if (!ok || !account.current) return
          forgetAccount(findStorage(), account.current)
          forgetWordsOf(findStorage(), account.current)
        },
      }),
    [collection, config.routes.api, say],
  )
  return (
    <>
      <style href="exemplar-admin" precedence="medium">
        {adminStyle}
      </style>
      {chosen === 'desk' && (
        <style href="exemplar-look" precedence="medium">
          {look}
        </style>
      )}
      <QueueProvider>{children}</QueueProvider>
    </>
  )
}
