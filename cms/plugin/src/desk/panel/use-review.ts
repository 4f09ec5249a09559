import type { Label } from '@exemplar/shared/glossary'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import { type ReviewState, type Transition, toStepLabel } from '@exemplar/shared/review/transitions'
import { toast, useDocumentEvents, useDocumentInfo, useForm } from '@payloadcms/ui'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { ReviewStatus } from '../../review/doors/status.ts'
import type { AnswerRequest } from '../../review/machine/answer.ts'
import type { AssignmentRequest } from '../../review/people/assignment.ts'
import type { DocumentAddress, Refused } from '../call-server.ts'
import { type Trouble, useTellTrouble } from '../unsaved/form-trouble.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { postAnswer, putAssignment, type ReviewAnswer, readReview, takeTransition } from './review-client.ts'
import { type Changed, useFreshDocument } from './use-fresh-document.ts'

/** A request without the revision, which is the one that the panel shows. */
export type Wish = ReviewRequest extends infer R
  ? R extends ReviewRequest
    ? Omit<R, 'revision'>
    : never
  : never

export type AssignmentWish = Omit<AssignmentRequest, 'revision'>

export type AnswerWish = Omit<AnswerRequest, 'revision'>

type ReviewOfDocument = {
  /** Undefined until it has been read, and for a document that is not saved yet. */
  readonly status: ReviewStatus | undefined
  readonly busy: boolean
  /** Takes a transition; tells whether it was done. A refusal is shown, and loses nothing of the form. */
  readonly act: (wish: Wish) => Promise<boolean>
  /** Names who is to take the next step; tells whether it was done. */
  readonly assign: (wish: AssignmentWish) => Promise<boolean>
  /** Says why a finding of the content check may stand; tells whether it was stored. */
  readonly answer: (wish: AnswerWish) => Promise<boolean>
}

/** What the steps are taken in: the form of the document, or the page on which it is read. */
export type Surface = {
  /** The revision of the text that is on the screen, which is the one that is signed; undefined while there is none. */
  readonly seen: () => unknown
  /** Nothing else is to be done meanwhile. */
  readonly hold: (held: boolean) => void
  /** Has to be the same one as long as the surface is. */
  readonly tellTrouble: (trouble: Trouble) => void
  /** Takes over what a step has changed; false where the document has another revision by now. */
  readonly refresh: (revision: number, changes: Changed) => Promise<boolean>
  /** Whether the text may be written in has changed. */
  readonly turned?: (() => void) | undefined
}

/** The review of the document that is open in the form, kept up with its saves. */
export const useReview = (): ReviewOfDocument => {
  const { getField, setProcessing } = useForm()
  const { hasSavePermission } = useDocumentInfo()
  return useReviewOn({
    seen: () => getField('review.revision')?.value,
    hold: setProcessing,
    tellTrouble: useTellTrouble(),
    refresh: useFreshDocument(),
    // The editor looks at it when it is made; nothing waits to be saved.
    turned: hasSavePermission ? () => window.location.reload() : undefined,
  })
}

/** The review of the document that is open, with the steps that are taken on a surface. */
export const useReviewOn = ({ hold, refresh, seen, tellTrouble, turned }: Surface): ReviewOfDocument => {
  const say = useSay()
  const [busy, setBusy] = useState(false)
  const address = useAddress()
  const { status, tell, load } = useStatus(address, tellTrouble)

  const perform = async (
    call: (to: DocumentAddress, revision: number) => Promise<ReviewAnswer>,
    changes: Changed = 'review',
  ) => {
    // The text that is signed is the one on the screen, which is the surface's and not the panel's.
    const revision = seen()
    if (!address || typeof revision !== 'number') return false
    setBusy(true)
    hold(true)
    try {
      const answer = await call(address, revision)
      if ('refusal' in answer) {
        await refuse(answer)
        return false
      }
      tell(answer.answer)
      if (status && isClosed(status) !== isClosed(answer.answer)) turned?.()
      // Each step is one revision more: where there are two, somebody else has been at the text.
      if (answer.answer.revision === revision + 1 && (await refresh(revision + 1, changes))) return true
      tellTrouble('stale')
      return true
    } finally {
      hold(false)
      setBusy(false)
    }
  }
  const refuse = async ({ code, refusal }: Refused) => {
    if (code === 'stale-revision') tellTrouble('stale')
    else if (code === 'not-signed-in') tellTrouble('ended')
    else toast.error(say(refusal))
    await load()
  }
  const act = async (wish: Wish) => {
    const from = status?.state
    const isDone = await perform(
      (to, revision) => takeTransition(to, { ...wish, revision } as ReviewRequest),
      wish.transition === 'discard' ? 'text' : 'review',
    )
    // The panel says it too, but may be out of sight.
    if (isDone && from) toast.success(say(toDone(wish.transition, from)), { position: 'top-center' })
    return isDone
  }
  const assign = (wish: AssignmentWish) => perform((to, revision) => putAssignment(to, { ...wish, revision }))

  const answer = (wish: AnswerWish) => perform((to, revision) => postAnswer(to, { ...wish, revision }))

  return { status, busy, act, assign, answer }
}

const toDone = (transition: Transition, from: ReviewState): Label => {
  const { en, zh } = toStepLabel(transition, from)
  return { zh: `“${zh}”已办。`, en: `Done: ${en}.` }
}

const isClosed = ({ state }: ReviewStatus): boolean => state === 'published' || state === 'withdrawn'

/** The review as it was read or told last, whichever question was asked last: an older one's answer may come later. */
const useStatus = (address: DocumentAddress | undefined, tellTrouble: Surface['tellTrouble']) => {
  const say = useSay()
  const [status, setStatus] = useState<ReviewStatus>()
  const asked = useRef(0)
  const tell = useCallback((told: ReviewStatus) => {
    asked.current += 1
    setStatus(told)
  }, [])
  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (!address) return
      asked.current += 1
      const turn = asked.current
      const answer = await readReview(address, signal)
      if (turn !== asked.current) return
      if ('answer' in answer) setStatus(answer.answer)
      else if (answer.code === 'not-signed-in') tellTrouble('ended')
      else toast.error(say(answer.refusal))
    },
    [address, say, tellTrouble],
  )
  useReading(load)
  return { status, tell, load }
}

/** Reads it with the document, and again when something it may tell of has changed elsewhere. */
const useReading = (load: (signal?: AbortSignal) => Promise<void>): void => {
  const { data } = useDocumentInfo()
  const { mostRecentUpdate } = useDocumentEvents()
  const savedAt = (data as { updatedAt?: string } | undefined)?.updatedAt
  // biome-ignore lint/correctness/useExhaustiveDependencies: a save is seen by its time
  useEffect(() => {
    const controller = new AbortController()
    load(controller.signal).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error
    })
    return () => controller.abort()
  }, [load, savedAt])

  // A picture that was completed in a drawer, another window in which this one signed in again or was overtaken.
  useEffect(() => {
    if (mostRecentUpdate) void load()
  }, [load, mostRecentUpdate])
  useEffect(() => {
    const look = () => void load()
    window.addEventListener('focus', look)
    return () => window.removeEventListener('focus', look)
  }, [load])
}
