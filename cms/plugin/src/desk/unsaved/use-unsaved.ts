import {
  useAllFormFields,
  useDocumentInfo,
  useForm,
  useFormInitializing,
  useFormModified,
  useFormProcessing,
} from '@payloadcms/ui'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { type Changes, listChanges, type Values, withChanges } from './changes.ts'
import { useAnswers } from './use-answers.ts'

export type Unsaved = {
  /** Whether the form holds what is not saved. */
  readonly modified: boolean
  /** What it holds that is not saved. */
  readonly listChanges: () => Changes
  /** What it holds. */
  readonly read: () => Values
  /** Puts other values into the form; `saved` are those that have been saved meanwhile, by somebody else. */
  readonly put: (values: Values, given: { saved?: Changes; modified: boolean }) => Promise<void>
}

/**
 * What is on the screen and not saved. Payload takes a form for unchanged once it was sent, whatever the answer was, and
 * before it asks to delete the document; here it is unchanged once a save was answered with success.
 */
export const useUnsaved = (): Unsaved => {
  const { getData, reset, setModified } = useForm()
  const { initialState } = useDocumentInfo()
  const [fields] = useAllFormFields()
  const modified = useFormModified()
  const processing = useFormProcessing()
  const initializing = useFormInitializing()
  const [refused, setRefused] = useState(false)
  const base = useRef<Values>({})
  const written = useRef(false)
  const saved = useRef(false)

  const list = useCallback(() => listChanges(base.current, getData()), [getData])

  // The page was read anew: what it shows is what is saved.
  // biome-ignore lint/correctness/useExhaustiveDependencies: seen by the state that came
  useEffect(() => {
    written.current = false
  }, [initialState])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field is looked at
  useEffect(() => {
    if (initializing || processing) return
    if (saved.current && !modified) written.current = false
    if (modified) written.current = true
    else if (!written.current) base.current = getData()
    if (!modified) saved.current = false
  }, [fields, getData, initializing, modified, processing])

  useAnswers(({ ok }, method) => {
    if (!ok) setRefused(true)
    else if (method !== 'DELETE') saved.current = true
  })
  useEffect(() => {
    if (!refused || processing) return
    setRefused(false)
    if (written.current && Object.keys(list()).length > 0) setModified(true)
  }, [list, processing, refused, setModified])

  const put = useCallback(
    async (values: Values, given: { saved?: Changes; modified: boolean }) => {
      written.current = given.modified
      if (given.saved) base.current = withChanges(base.current, given.saved)
      await reset(values)
      if (given.modified) setModified(true)
    },
    [reset, setModified],
  )
  return useMemo(
    () => ({ modified, listChanges: list, read: getData as () => Values, put }),
    [getData, list, modified, put],
  )
}
