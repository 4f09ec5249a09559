import { useCallback, useEffect, useState } from 'react'
import type { CommentRequest, ResolutionRequest } from '../../editions/comments/requests.ts'
import type { CommentPage } from '../../editions/comments/threads.ts'
import { type Answered, type Call, callServer, type Refused, unreachable } from '../call-server.ts'
import { useAddress } from '../use-address.ts'
import { useCommented } from './commented.ts'

export type CommentsOfDocument = {
  /** Undefined until it has been read. */
  readonly page: CommentPage | undefined
  /** Why it was not read, or nothing settled. */
  readonly refused: Refused | undefined
  readonly busy: boolean
  /** Comments or replies. Why it was refused is said where it was typed, by whoever sent it. */
  readonly comment: (request: CommentRequest) => Promise<Answered<CommentPage>>
  readonly resolve: (comment: string, request: ResolutionRequest) => Promise<boolean>
}

/** What was said of the document that is open; read anew with `edition`. */
export const useComments = (edition: number): CommentsOfDocument => {
  const address = useAddress()
  const commented = useCommented()
  const [page, setPage] = useState<CommentPage>()
  const [refused, setRefused] = useState<Refused>()
  const [busy, setBusy] = useState(false)

  const take = useCallback((answered: Answered<CommentPage>): boolean => {
    const done = 'answer' in answered
    setRefused(done ? undefined : answered)
    if (done) setPage(answered.answer)
    return done
  }, [])

  // biome-ignore lint/correctness/useExhaustiveDependencies: with the edition changes which comments are of it, and others may come
  useEffect(() => {
    if (!address) return
    const controller = new AbortController()
    callServer<CommentPage>(address, { end: 'comments', signal: controller.signal })
      .then(take)
      .catch((error: Error) => {
        if (error.name !== 'AbortError') throw error
      })
    return () => controller.abort()
  }, [address, commented, edition, take])

  const send = async (call: Call): Promise<Answered<CommentPage>> => {
    if (!address) return { refusal: unreachable }
    setBusy(true)
    try {
      return await callServer<CommentPage>(address, call)
    } finally {
      setBusy(false)
    }
  }
  const comment = async (request: CommentRequest) => {
    const answered = await send({ method: 'POST', end: 'comments', request })
    if ('answer' in answered) take(answered)
    return answered
  }
  const resolve = async (id: string, request: ResolutionRequest) =>
    take(await send({ method: 'POST', end: `comments/${encodeURIComponent(id)}/resolution`, request }))

  return { page, refused, busy, comment, resolve }
}
