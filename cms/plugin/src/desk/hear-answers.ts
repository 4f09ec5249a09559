import { accountHeader } from '../errors/account-header.ts'
import type { ErrorDetail } from '../errors/exemplar-error.ts'

/** What the server said to a write: done, refused (with the detail of an error of ours), or nothing at all. */
export type Heard = {
  readonly ok: boolean
  readonly status?: number
  /** Of the document that was written. */
  readonly id?: string
  readonly detail?: Partial<ErrorDetail>
}

/** Which writes are listened to, and what is said in place of the browser's own English where nothing answers. */
export type Ear = {
  readonly url: string
  readonly methods: readonly string[]
  /** For whom the page was opened. */
  readonly account?: string | undefined
  readonly unreachable: string
  readonly hear: (heard: Heard, method: string) => void
}

const ears = new Set<Ear>()

/**
 * Listens to what writes of a form are answered. Payload's form tells nobody: it takes itself for unchanged whatever the
 * answer was, and shows a sentence of it (docs/decisions/0012). Returns what ends the listening.
 */
export const listenTo = (ear: Ear): (() => void) => {
  openEars()
  ears.add(ear)
  return () => {
    ears.delete(ear)
  }
}

let isOpen = false

/** Once a page: what passes is handed on as it is. */
const openEars = (): void => {
  if (isOpen) return
  isOpen = true
  const ask = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const listening = listEars(input, init)
    if (listening.length === 0) return ask(input, init)
    const tell = (heard: Heard) => {
      for (const ear of listening) ear.hear(heard, toMethod(init))
    }
    const answer = await ask(input, toSigned(init, listening)).catch((error: Error) => {
      if (error.name === 'AbortError') throw error
      tell({ ok: false })
      throw new Error(listening[0]?.unreachable, { cause: error })
    })
    tell(await toHeard(answer.clone()))
    return answer
  }
}

const toSigned = (init: RequestInit | undefined, [ear]: readonly Ear[]): RequestInit | undefined => {
  if (ear?.account === undefined) return init
  const headers = new Headers(init?.headers)
  headers.set(accountHeader, ear.account)
  return { ...init, headers }
}

const toMethod = (init: RequestInit | undefined): string => (init?.method ?? 'GET').toUpperCase()

const listEars = (input: RequestInfo | URL, init: RequestInit | undefined): Ear[] => {
  if (ears.size === 0 || input instanceof Request) return []
  // Payload asks long questions by POST.
  if (new Headers(init?.headers).has('X-Payload-HTTP-Method-Override')) return []
  const path = toPath(String(input))
  const method = toMethod(init)
  return [...ears].filter(({ methods, url }) => methods.includes(method) && toPath(url) === path)
}

const toPath = (url: string): string => new URL(url, window.location.href).pathname

const toHeard = async (answer: Response): Promise<Heard> => {
  const { ok, status } = answer
  const body = (await answer.json().catch(() => undefined)) as
    | { doc?: { id?: unknown }; errors?: { data?: Partial<ErrorDetail> }[] }
    | undefined
  const id = body?.doc?.id
  if (ok) return { ok, status, ...(typeof id === 'string' ? { id } : {}) }
  const detail = body?.errors?.[0]?.data
  return { ok, status, ...(detail ? { detail } : {}) }
}
