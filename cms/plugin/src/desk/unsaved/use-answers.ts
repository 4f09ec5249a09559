import { useDocumentInfo } from '@payloadcms/ui'
import { useCallback, useEffect, useRef } from 'react'
import { unreachable } from '../call-server.ts'
import { type Ear, type Heard, listenTo } from '../hear-answers.ts'
import { useOpener } from '../use-opener.ts'
import { useSay } from '../use-say.ts'

const writing: readonly string[] = ['POST', 'PATCH', 'DELETE']

/** Hears what every write of the document in the form is answered, before Payload does. */
export const useAnswers = (hear: Ear['hear']): void => {
  const { action = '' } = useDocumentInfo()
  const account = useOpener()
  const say = useSay()
  const latest = useRef(hear)
  latest.current = hear
  useEffect(
    () =>
      listenTo({
        url: action,
        account,
        methods: writing,
        unreachable: say(unreachable),
        hear: (heard, method) => latest.current(heard, method),
      }),
    [account, action, say],
  )
}

/** Does something that saves the document in the form, and tells what that was answered; undefined where nothing was sent. */
export const useAnswered = (): ((work: () => Promise<unknown>) => Promise<Heard | undefined>) => {
  const { action = '' } = useDocumentInfo()
  const account = useOpener()
  const say = useSay()
  return useCallback(
    async (work) => {
      let last: Heard | undefined
      const hear = (heard: Heard) => {
        last = heard
      }
      const end = listenTo({
        url: action,
        account,
        methods: ['POST', 'PATCH'],
        unreachable: say(unreachable),
        hear,
      })
      await work().finally(end)
      return last
    },
    [account, action, say],
  )
}
