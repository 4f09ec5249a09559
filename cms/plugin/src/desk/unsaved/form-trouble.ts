import { useForm } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'

/** What keeps the form from going on: somebody else has changed the document, or the session has ended. */
export type Trouble = 'stale' | 'ended'

const event = 'exemplar:trouble'

/** Tells the form that the caller stands in; its parts stand in different places of Payload's page, and know each other by it. */
export const useTellTrouble = (): ((trouble: Trouble) => void) => {
  const { formRef } = useForm()
  return useCallback(
    (trouble) => {
      formRef.current?.dispatchEvent(new CustomEvent<Trouble>(event, { detail: trouble }))
    },
    [formRef],
  )
}

/** Hears what is told of the form that the caller stands in. */
export const useHearTrouble = (hear: (trouble: Trouble) => void): void => {
  const { formRef } = useForm()
  useEffect(() => {
    const form = formRef.current
    const listen = (told: Event) => hear((told as CustomEvent<Trouble>).detail)
    form?.addEventListener(event, listen)
    return () => form?.removeEventListener(event, listen)
  }, [formRef, hear])
}
