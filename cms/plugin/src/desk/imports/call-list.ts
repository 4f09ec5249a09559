import { formatAdminURL } from 'payload/shared'
import { accountHeader } from '../../errors/account-header.ts'
import type { ErrorDetail } from '../../errors/exemplar-error.ts'
import type { Line } from '../../imports/doors/progress.ts'
import { type Answered, findRefusal, unknownFault, unreachable } from '../call-server.ts'

/** A list, as its doors are reached: `api` is the route of the API, `account` for whom the page was opened. */
export type ListAddress = {
  readonly api: string
  readonly collection: string
  readonly account?: string | undefined
}

/** Where a door of a list is. */
export const toListUrl = ({ api, collection }: ListAddress, end: string): `/${string}` =>
  formatAdminURL({ apiRoute: api as `/${string}`, path: `/${collection}/${end}` }) as `/${string}`

/** Reads what a door of a list answers; undefined where it cannot be read now. */
export const readList = async <T>(address: ListAddress, end: string): Promise<T | undefined> => {
  const response = await fetch(toListUrl(address, end), { credentials: 'include' }).catch(() => undefined)
  return response?.ok ? ((await response.json()) as T) : undefined
}

type Sending = {
  readonly end: string
  readonly body: Blob | string
  readonly signal: AbortSignal
  /** How far it is. */
  readonly hear: (line: Line) => void
}

/**
 * Calls a door that tells by lines how far it is, and then what came of it. Rejects with `AbortError` alone. A refusal
 * without a code is one that nobody has told: the connection ended before.
 */
export const callForLines = async <T>(
  address: ListAddress,
  { body, end, hear, signal }: Sending,
): Promise<Answered<T>> => {
  const headers = new Headers({
    'Content-Type': typeof body === 'string' ? 'application/json' : 'application/octet-stream',
  })
  if (address.account !== undefined) headers.set(accountHeader, address.account)
  const init = { method: 'POST', credentials: 'include', headers, body, signal } as const
  try {
    const response = await fetch(toListUrl(address, end), init)
    if (!response.ok || !response.body)
      return (
        findRefusal(await response.json().catch(() => undefined)) ?? {
          refusal: unknownFault,
          code: 'unexpected',
        }
      )
    return await readLines<T>(response.body, hear)
  } catch (error) {
    if (signal.aborted) throw signal.reason
    if (!(error instanceof TypeError)) throw error
    return { refusal: unreachable }
  }
}

const readLines = async <T>(
  body: ReadableStream<Uint8Array>,
  hear: (line: Line) => void,
): Promise<Answered<T>> => {
  let rest = ''
  const reader = body.getReader()
  const decoder = new TextDecoder()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return { refusal: unreachable }
    const lines = (rest + decoder.decode(value, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const told = JSON.parse(line) as Line | { refused: ErrorDetail } | T
      if (isLine(told)) hear(told)
      else return toAnswer(told)
    }
  }
}

const isLine = (told: unknown): told is Line => typeof told === 'object' && told !== null && 'step' in told

const toAnswer = <T>(told: T | { refused: ErrorDetail }): Answered<T> => {
  if (typeof told !== 'object' || told === null || !('refused' in told)) return { answer: told as T }
  return findRefusal({ errors: [{ data: told.refused }] }) ?? { refusal: unknownFault, code: 'unexpected' }
}
