import { useAllFormFields, useDocumentInfo } from '@payloadcms/ui'
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { mayChange } from './hits/may-change.ts'
import { type Behind, findNext, toBehind } from './hits/next-hit.ts'
import type { Sought } from './matches.ts'
import { clearFound, markFound, showHit } from './show-hit.ts'
import { type FormValues, type Hit, listHits } from './texts.ts'
import type { useReplace } from './use-replace.ts'

/** So often a place that is drawn only now is looked for again, frame by frame. */
const mostFrames = 90

type Props = {
  readonly place: RefObject<Element | null>
  readonly mayWrite: boolean
  readonly replacing: ReturnType<typeof useReplace>
}

/** A place that is being replaced, until the form has what came there. */
type Pending = { readonly behind: Behind; readonly paths: readonly string[]; readonly before: string }

/** What is looked for in the form around `place`, where it stands, and at which of these places somebody is. */
export const useFind = ({ mayWrite, place, replacing }: Props) => {
  const [values] = useAllFormFields()
  const find = useHits(values, mayWrite)
  const [sought, setSought] = useState<Sought>({ words: '', isExact: false })
  const [at, setAt] = useState(0)
  const pending = useRef<Pending>(undefined)
  const hits = useMemo(() => find(sought), [find, sought])
  const toForm = useCallback(() => place.current?.closest('form') ?? undefined, [place])
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
    (to: number, { focus = false }: { focus?: boolean } = {}) => {
      const index = hits.length === 0 ? 0 : to % hits.length
      const hit = hits[index]
      const form = toForm()
      if (!hit || !form) return
      setAt(index)
      const look = (left: number) => {
        if (!showHit(hit, { focus, form, sought }) && left > 0) requestAnimationFrame(() => look(left - 1))
      }
      look(mostFrames)
    },
    [hits, sought, toForm],
  )

  useEffect(() => {
    const waits = pending.current
    if (!waits || toWritten(values, waits.behind.path) === waits.before) return
    pending.current = undefined
    go(findNext(hits, waits))
  }, [go, hits, values])

  const look = (next: Sought) => {
    pending.current = undefined
    setSought(next)
    setAt(0)
    const [first] = find(next)
    const form = toForm()
    if (form) clearFound(form)
    if (form && first) showHit(first, { focus: false, form, sought: next })
  }

  /** Replaces the place where somebody is, and goes on to the next once the form has it. */
  const replaceHere = (by: string): void => {
    const hit = hits[here]
    // Until then places are counted in what stood there before.
    if (!hit || pending.current) return
    if (hit.line.slice(hit.start, hit.end) === by) {
      go(here + 1)
      return
    }
    pending.current = {
      behind: toBehind(hit, by),
      paths: [...new Set(hits.map(({ path }) => path))],
      before: toWritten(values, hit.path),
    }
    void replacing.replace({ hits: [hit], sought, by })
  }
  return { at: here, go, hits, look, replaceHere, sought }
}

const toWritten = (values: FormValues, path: string): string => JSON.stringify(values[path]?.value)

/** Looks in all that is shown, and of a form that is written in only in what may be changed. */
const useHits = (values: FormValues, mayWrite: boolean): ((sought: Sought) => Hit[]) => {
  const fields = useDocumentFields()
  const { docPermissions, id } = useDocumentInfo()
  const operation = id === undefined ? 'create' : 'update'
  return useCallback(
    (sought) =>
      listHits(values, { fields, sought }).filter(
        ({ path }) =>
          values[path]?.passesCondition !== false &&
          (!mayWrite || mayChange(path, { permissions: docPermissions?.fields, operation })),
      ),
    [docPermissions, fields, mayWrite, operation, values],
  )
}
