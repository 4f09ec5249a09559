import { useAllFormFields } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useMemo, useState } from 'react'
import { showField } from '../fields/show-field.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import type { Sought } from './matches.ts'
import { clearFound, markFound, showHit } from './show-hit.ts'
import { type Hit, listHits } from './texts.ts'
import { useReplace } from './use-replace.ts'

/** So often a place that is drawn only now is looked for again, frame by frame. */
const mostFrames = 90

/** What is looked for in the form around `place`, where it stands, and at which of these places somebody is. */
export const useFind = (place: RefObject<Element | null>) => {
  const fields = useDocumentFields()
  const [values] = useAllFormFields()
  const [sought, setSought] = useState<Sought>({ words: '', isExact: false })
  const [at, setAt] = useState(0)
  const hits = useMemo(() => listHits(values, { fields, sought }), [fields, sought, values])
  const toForm = useCallback(() => place.current?.closest('form') ?? undefined, [place])
  const show = useCallback(
    (path: string) => {
      if (place.current) showField(path, { from: place.current })
    },
    [place],
  )
  const { forget, last, replace, takeBack } = useReplace(show)
  const here = hits.length === 0 ? 0 : Math.min(at, hits.length - 1)

  useEffect(() => {
    const form = toForm()
    if (form) markFound(form, hits, sought)
  }, [hits, sought, toForm])
  useEffect(() => {
    const form = toForm()
    return () => form && clearFound(form)
  }, [toForm])

  const go = useCallback(
    (to: number, { focus = false, among = hits }: { focus?: boolean; among?: readonly Hit[] } = {}) => {
      const hit = among.at(among.length === 0 ? 0 : to % among.length)
      const form = toForm()
      if (!hit || !form) return
      setAt(among.indexOf(hit))
      const look = (left: number) => {
        if (!showHit(hit, { focus, form, sought }) && left > 0) requestAnimationFrame(() => look(left - 1))
      }
      look(mostFrames)
    },
    [hits, sought, toForm],
  )

  const look = (next: Sought) => {
    forget()
    setSought(next)
    setAt(0)
    const [first] = listHits(values, { fields, sought: next })
    const form = toForm()
    if (form) clearFound(form)
    if (form && first) showHit(first, { focus: false, form, sought: next })
  }

  return { at: here, go, hits, last, look, replace, sought, takeBack }
}
