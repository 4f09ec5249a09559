import { useForm } from '@payloadcms/ui'
import { useCallback, useEffect } from 'react'
import type { Values } from '../unsaved/changes.ts'

/** What a form holds, out of what it holds. */
export type Fill = (values: Values) => Values

const event = 'exemplar:fill'

/**
 * Puts into the form that the caller stands in what was read elsewhere: pasted, or out of a file. It is as if it had been
 * typed: not saved, kept in the browser, asked about before it is lost.
 */
export const useFill = (): ((fill: Fill) => void) => {
  const { formRef } = useForm()
  return useCallback(
    (fill) => {
      formRef.current?.dispatchEvent(new CustomEvent<Fill>(event, { detail: fill }))
    },
    [formRef],
  )
}

/** Hears what is to be put into the form that the caller stands in. */
export const useHearFill = (hear: (fill: Fill) => void): void => {
  const { formRef } = useForm()
  useEffect(() => {
    const form = formRef.current
    const listen = (told: Event) => hear((told as CustomEvent<Fill>).detail)
    form?.addEventListener(event, listen)
    return () => form?.removeEventListener(event, listen)
  }, [formRef, hear])
}
