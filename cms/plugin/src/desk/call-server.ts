import type { Label } from '@exemplar/shared/glossary'
import { formatAdminURL } from 'payload/shared'
import type { CheckError } from '../check/errors.ts'
import { accountHeader } from '../errors/account-header.ts'
import type { CodeOf } from '../errors/declare-errors.ts'
import type { ErrorDetail, Issue } from '../errors/exemplar-error.ts'
import type { RequestError } from '../errors/request-errors.ts'
import type { FieldError } from '../fields/errors.ts'

/** One document, as its endpoints are reached: `api` is the route of the API, `account` for whom the page was opened. */
export type DocumentAddress = {
  readonly api: string
  readonly collection: string
  readonly id: string
  readonly account?: string | undefined
}

/** The sentence that says why something was not done, and the code where it is an error of ours. */
export type Refused = {
  readonly refusal: Label
  readonly code?: string
  /** What is wrong where, in what was sent. */
  readonly issues?: readonly Issue[]
  /** What would be confirmed by sending it again with this: editions under review that it voids. */
  readonly voids?: string
}

/** What came of a call: what the server answered, or why not. */
export type Answered<T> = { readonly answer: T } | Refused

/** A call of an endpoint of a document, `end` after its address (`review`, `difference?from=1`); a body goes as JSON. */
export type Call = { readonly end: string; readonly signal?: AbortSignal } & (
  | { readonly method?: 'GET' }
  | { readonly method: 'POST' | 'PUT'; readonly request: unknown }
)

/** What is said where nothing answers. */
export const unreachable: Label = {
  zh: '没有连上服务器，这一步没有办成。请检查网络后再试。',
  en: 'The server could not be reached; nothing was done. Check the connection and try again.',
}
export const unknownFault: Label = {
  zh: '服务器出错，这一步没有办成。请稍后再试，仍不行请联系系统管理员。',
  en: 'The server failed; nothing was done. Try again later, or tell the administrator.',
}

/** Where an endpoint of a document is. */
export const toEndUrl = ({ api, collection, id }: DocumentAddress, end: string): string =>
  formatAdminURL({ apiRoute: api, path: `/${collection}/${encodeURIComponent(id)}/${end}` })

/** Reads a document as it is stored, relations as ids; undefined where it cannot be read now. */
export const readStored = async <T>({ api, collection, id }: DocumentAddress): Promise<T | undefined> => {
  const url = formatAdminURL({ apiRoute: api, path: `/${collection}/${encodeURIComponent(id)}` })
  const response = await fetch(`${url}?depth=0`, { credentials: 'include' }).catch(() => undefined)
  return response?.ok ? ((await response.json()) as T) : undefined
}

/** Calls an endpoint of a document. Rejects with `AbortError` alone; everything else is a refusal in words. */
export const callServer = <T>(address: DocumentAddress, call: Call): Promise<Answered<T>> =>
  ask(
    { account: address.account, url: toEndUrl(address, call.end) },
    {
      method: call.method ?? 'GET',
      ...(call.signal ? { signal: call.signal } : {}),
      ...('request' in call
        ? { headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(call.request) }
        : {}),
    },
  )

/** Where a document takes a file, `files` unless it is named; `query` stands beside its name. */
type Sending = {
  readonly end?: string
  readonly query?: Readonly<Record<string, string>>
  readonly signal?: AbortSignal
}

/** Sends a file as it is to where a document takes files. Rejects with `AbortError` alone. */
export const sendFile = <T>(
  address: DocumentAddress,
  file: File,
  { end = 'files', query = {}, signal }: Sending = {},
): Promise<Answered<T>> =>
  ask(
    {
      account: address.account,
      url: toEndUrl(address, `${end}?${new URLSearchParams({ name: file.name, ...query })}`),
    },
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/octet-stream' },
      body: file,
      ...(signal ? { signal } : {}),
    },
  )

/** The collection that a form is of, for a document that is not stored yet. */
export type CollectionAddress = Omit<DocumentAddress, 'id'>

/** Sends a file to a door of a collection. Rejects with `AbortError` alone. */
export const sendFileForNew = <T>(
  { account, api, collection }: CollectionAddress,
  file: File,
  { end, signal }: { end: string; signal: AbortSignal },
): Promise<Answered<T>> =>
  ask(
    {
      account,
      url: `${formatAdminURL({ apiRoute: api, path: `/${collection}/${end}` })}?${new URLSearchParams({ name: file.name })}`,
    },
    { method: 'POST', headers: { 'Content-Type': 'application/octet-stream' }, body: file, signal },
  )

/** Uploads a file as a new document of a collection, with what is said of it. */
export const uploadFile = (
  { account, api, collection }: CollectionAddress,
  file: File,
  data: object,
): Promise<Answered<{ readonly doc: { readonly id: string } }>> => {
  const body = new FormData()
  body.append('file', file)
  body.append('_payload', JSON.stringify(data))
  return ask(
    { account, url: formatAdminURL({ apiRoute: api, path: `/${collection}` }) },
    { method: 'POST', body },
  )
}

/** Fetches a file that a document hands out, and lets the browser save it under the name that it has. */
export const saveFile = async (address: DocumentAddress, end: string): Promise<Refused | undefined> => {
  const headers = address.account === undefined ? {} : { [accountHeader]: address.account }
  const response = await fetch(toEndUrl(address, end), { credentials: 'include', headers }).catch(
    () => undefined,
  )
  if (!response) return { refusal: unreachable }
  if (!response.ok)
    return findRefusal(await response.json().catch(() => undefined)) ?? { refusal: unknownFault }
  const [, name] = /filename\*=UTF-8''([^;]+)/i.exec(response.headers.get('content-disposition') ?? '') ?? []
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await response.blob())
  link.download = name === undefined ? '' : decodeURIComponent(name)
  link.click()
  URL.revokeObjectURL(link.href)
  return undefined
}

/** Makes a document in a collection, as the account for whom `address` was opened. */
export const createDocument = (
  { account, api }: DocumentAddress,
  collection: string,
  data: object,
): Promise<Answered<{ readonly doc: { readonly id: string } }>> =>
  ask(
    { account, url: formatAdminURL({ apiRoute: api, path: `/${collection}` }) },
    {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(data),
    },
  )

type Asked = Pick<DocumentAddress, 'account'> & { readonly url: string }

/** Calls any other door of the server. Rejects with `AbortError` alone; everything else is a refusal in words. */
export const ask = async <T>({ account, url }: Asked, init: RequestInit): Promise<Answered<T>> => {
  const headers = new Headers(init.headers)
  if (account !== undefined) headers.set(accountHeader, account)
  const response = await fetch(url, { ...init, credentials: 'include', headers }).catch((error: Error) => {
    if (error.name === 'AbortError') throw error
    return undefined
  })
  if (!response) return { refusal: unreachable }
  const json: unknown = await response.json().catch(() => undefined)
  return response.ok ? { answer: json as T } : (findRefusal(json) ?? { refusal: unknownFault })
}

/** What was wrong with the request itself stands in its issues; those of a document are shown at their fields. */
const toldWithIssues: readonly (string | undefined)[] = [
  'bad-request',
  'notice-refused',
  'unreadable-characters',
] satisfies CodeOf<typeof RequestError | typeof CheckError | typeof FieldError>[]

/** The sentences of an error of ours, `errors[0].data`; of a request that was refused, what is wrong with it too. */
export const findRefusal = (json: unknown): Refused | undefined => {
  const data = (json as { errors?: { data?: Partial<ErrorDetail> }[] } | undefined)?.errors?.[0]?.data
  if (!data?.zh || !data.en) return undefined
  const { code, zh, en, issues = [], voids } = data
  const coded = { ...(code === undefined ? {} : { code }), ...(voids === undefined ? {} : { voids }) }
  if (!toldWithIssues.includes(code))
    return { refusal: { zh, en }, ...coded, ...(issues.length > 0 ? { issues } : {}) }
  const wrong = issues.map(({ message }) => message).join('；')
  return { refusal: { zh: `${zh}${wrong}。`, en: `${en} ${wrong}` }, ...coded, issues }
}
