import type { Label } from '@exemplar/shared/glossary'
import { useEffect, useRef } from 'react'
import type { CommentPage } from '../../editions/comments/threads.ts'
import { callServer } from '../call-server.ts'
import { listTopFields } from '../fields/top-fields.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { toReason } from './to-reason.ts'

/**
 * Whoever returns a text has said in comments what has to change: those are the reason to begin with, as soon as they are
 * read, unless something was typed meanwhile. Hands it to `begin` once.
 */
export const useOwnRemarks = (isWanted: boolean, begin: (reason: string) => void): void => {
  const address = useAddress()
  const fields = useDocumentFields()
  const say = useSay()
  const hand = useRef(begin)
  hand.current = begin
  const names = useRef(new Map<string, Label>())
  names.current = new Map(listTopFields(fields).map(({ label, name }) => [name, label]))
  useEffect(() => {
    if (!isWanted || !address) return undefined
    const controller = new AbortController()
    callServer<CommentPage>(address, { end: 'comments', signal: controller.signal })
      .then((read) => {
        if (!('answer' in read)) return
        const own = read.answer.threads.filter(
          ({ current, discarded, isOwn, resolved }) => current && isOwn && !resolved && !discarded,
        )
        const toName = (field: string) => {
          const label = names.current.get(field)
          return label && say(label)
        }
        const reason = toReason(own, toName)
        if (reason !== '') hand.current(reason)
      })
      .catch((error: Error) => {
        if (error.name !== 'AbortError') throw error
      })
    return () => controller.abort()
  }, [address, isWanted, say])
}
