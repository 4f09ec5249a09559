import type { Label } from '@exemplar/shared/glossary'
import type { ReviewRequest } from '@exemplar/shared/review/record'
import { formatAdminURL } from 'payload/shared'
import type { AnswerRequest } from '../check/answer.ts'
import type { ErrorDetail } from '../errors/exemplar-error.ts'
import type { AssignmentRequest } from '../review/assignment.ts'
import type { ReviewStatus } from '../review/status.ts'

/** Where the review of one document is asked for. */
export type ReviewAddress = { readonly api: string; readonly collection: string; readonly id: string }

/** What came of a call: the status now, or the sentence that says why not. */
export type ReviewAnswer = { readonly status: ReviewStatus } | { readonly refusal: Label }

const unreachable: Label = {
  zh: '没有连上服务器，这一步没有办成。请检查网络后再试。',
  en: 'The server could not be reached; nothing was done. Check the connection and try again.',
}
const unknown: Label = {
  zh: '服务器出错，这一步没有办成。请稍后再试，仍不行请联系系统管理员。',
  en: 'The server failed; nothing was done. Try again later, or tell the administrator.',
}

/** Reads where the edition stands. */
export const readReview = (address: ReviewAddress, signal?: AbortSignal): Promise<ReviewAnswer> =>
  call(address, signal ? { signal } : {})

/** Takes a transition. */
export const takeTransition = (address: ReviewAddress, request: ReviewRequest): Promise<ReviewAnswer> =>
  send(address, { method: 'POST', end: 'review', request })

/** Names who is to take the next step, and by when. */
export const putAssignment = (address: ReviewAddress, request: AssignmentRequest): Promise<ReviewAnswer> =>
  send(address, { method: 'PUT', end: 'assignment', request })

/** Answers a finding of the content check. */
export const postAnswer = (address: ReviewAddress, request: AnswerRequest): Promise<ReviewAnswer> =>
  send(address, { method: 'POST', end: 'findings', request })

type End = 'review' | 'assignment' | 'findings'

const send = (
  address: ReviewAddress,
  { method, end, request }: { method: 'POST' | 'PUT'; end: End; request: unknown },
): Promise<ReviewAnswer> => {
  const headers = { 'Content-Type': 'application/json' }
  return call(address, { method, headers, body: JSON.stringify(request) }, end)
}

const call = async (
  { api, collection, id }: ReviewAddress,
  init: RequestInit,
  end: End = 'review',
): Promise<ReviewAnswer> => {
  const path = `/${collection}/${encodeURIComponent(id)}/${end}` as const
  const url = formatAdminURL({ apiRoute: api, path })
  const response = await fetch(url, { ...init, credentials: 'include' }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    return undefined
  })
  if (!response) return { refusal: unreachable }
  const json: unknown = await response.json().catch(() => undefined)
  return response.ok ? { status: json as ReviewStatus } : { refusal: findRefusal(json) ?? unknown }
}

/** The sentences of an error of ours, `errors[0].data`; of a request that was refused, what is wrong with it too. */
const findRefusal = (json: unknown): Label | undefined => {
  const data = (json as { errors?: { data?: Partial<ErrorDetail> }[] } | undefined)?.errors?.[0]?.data
  if (!data?.zh || !data.en) return undefined
  const issues =
    data.code === 'bad-request' ? (data.issues ?? []).map(({ message }) => message).join('；') : ''
  return issues ? { zh: `${data.zh}${issues}。`, en: `${data.en} ${issues}` } : { zh: data.zh, en: data.en }
}
