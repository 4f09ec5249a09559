import { useAllFormFields, useDocumentInfo, useForm } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useRef, useState } from 'react'
import { listPending } from './changes.ts'
import { findStorage, forget, type KeptText, keep, listKept, type Place } from './kept-texts.ts'
import { useAnswers } from './use-answers.ts'
import { usePlace } from './use-place.ts'
import type { Unsaved } from './use-unsaved.ts'

/** How long after the last letter a text is kept. */
const pause = 400

export type Kept = {
  /** What was written in this document before, by this account in this browser, and was never saved; the newest. */
  readonly found: KeptText | undefined
  /** The browser keeps nothing: what is not saved is on the screen alone. */
  readonly isRefused: boolean
  /** What was found goes into the form, and is kept with it from now on. */
  readonly take: () => void
  /** Forgets what was found: nobody wants it. */
  readonly drop: () => void
  /** Brings back what was dropped. */
  readonly bringBack: (text: KeptText) => void
  /** Keeps what is on the screen now, and lets it lie: what is written from here on is kept beside it. */
  readonly setAside: () => void
}

const toFormName = (): string => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`

/** Keeps what is written and not saved in this browser, and finds what was kept before. */
export const useKeptText = (unsaved: Unsaved): Kept => {
  const place = usePlace()
  const form = useRef(toFormName())
  const taken = useRef<KeptText>(undefined)
  const { isRefused, write } = useKeeping(unsaved, { place, form, taken })
  const { data } = useDocumentInfo()
  const [found, setFound] = useState<KeptText>()
  const { read } = unsaved

  const look = useCallback(() => {
    if (place) setFound(findKept(place, { form: form.current, read }))
  }, [place, read])
  const savedAt = (data as { updatedAt?: string } | undefined)?.updatedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is stored now may have what was kept, or lack what was set aside
  useEffect(look, [look, savedAt])

  return {
    found,
    isRefused,
    take: () => {
      taken.current = found
      setFound(undefined)
    },
    drop: () => {
      if (found) forget(findStorage(), found)
      look()
    },
    bringBack: (text) => {
      keep(findStorage(), text)
      look()
    },
    setAside: () => {
      write()
      form.current = toFormName()
    },
  }
}

/** What a form keeps by: its document and its name there, and what it has taken over from another. */
type Keeping = {
  readonly place: Place | undefined
  readonly form: RefObject<string>
  readonly taken: RefObject<KeptText | undefined>
}

/** Keeps each change a moment after it was made, at the latest when the page goes; forgets them once they are saved. */
const useKeeping = ({ listChanges, modified }: Unsaved, { place, form, taken }: Keeping) => {
  const { getField } = useForm()
  const [fields] = useAllFormFields()
  const pending = useRef<ReturnType<typeof setTimeout>>(undefined)
  const [isRefused, setRefused] = useState(false)
  const cancel = useCallback(() => {
    clearTimeout(pending.current)
    pending.current = undefined
  }, [])

  const write = useCallback(() => {
    cancel()
    if (!place) return
    const changes = listChanges()
    const own = { ...place, form: form.current }
    if (Object.keys(changes).length === 0) return forget(findStorage(), own)
    const revision = getField('review.revision')?.value
    const at = new Date().toISOString()
    const text = { ...own, at, changes, ...(typeof revision === 'number' ? { revision } : {}) }
    const isKept = keep(findStorage(), text)
    setRefused(!isKept)
    if (isKept && taken.current) forget(findStorage(), taken.current)
  }, [cancel, form, getField, listChanges, place, taken])
  const flush = useCallback(() => {
    if (pending.current !== undefined) write()
  }, [write])

  // biome-ignore lint/correctness/useExhaustiveDependencies: every change of a field is kept
  useEffect(() => {
    if (!modified) return
    clearTimeout(pending.current)
    pending.current = setTimeout(write, pause)
  }, [fields, modified, write])
  useEffect(() => {
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      flush()
    }
  }, [flush])
  useAnswers(({ ok }) => {
    if (!ok || !place) return
    cancel()
    forget(findStorage(), { ...place, form: form.current })
  })
  return { isRefused, write }
}

/** The newest that was kept by other forms and says something that this one does not have; what says nothing new goes. */
const findKept = (
  place: Place,
  { form, read }: { form: string; read: Unsaved['read'] },
): KeptText | undefined =>
  listKept(findStorage(), place).find((text) => {
    if (text.form === form) return false
    if (Object.keys(listPending(read(), text.changes)).length > 0) return true
    forget(findStorage(), text)
    return false
  })
