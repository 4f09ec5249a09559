import { useFormProcessing } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef } from 'react'

export type Saving = {
  readonly isSaving: boolean
  /** The same, for what goes on longer than a render. */
  readonly latest: RefObject<boolean>
  /** Resolves once the form around is not being saved. */
  readonly untilSaved: () => Promise<void>
}

/** Whether the form around, and no other, is being saved: what is put into it meanwhile is lost in the answer. */
export const useSaving = (): Saving => {
  const isSaving = useFormProcessing()
  const latest = useRef(isSaving)
  latest.current = isSaving
  const waiting = useRef<(() => void)[]>([])
  useEffect(() => {
    if (isSaving) return
    for (const resolve of waiting.current.splice(0)) resolve()
  }, [isSaving])
  const untilSaved = useCallback(
    () =>
      new Promise<void>((resolve) => {
        if (latest.current) waiting.current.push(resolve)
        else resolve()
      }),
    [],
  )
  return { isSaving, latest, untilSaved }
}
