/** The site that is asked: the path under which it runs, beginning and ending with a slash. */
export type Site = { readonly base: string }

/** That the site could not be asked, or did not give what was asked for. */
export class AskError extends Error {
  /** Of HTTP; 0 where nothing came. */
  readonly status: number

  constructor(status: number) {
    super(`answered ${status}`)
    this.name = 'AskError'
    this.status = status
  }
}

/** How long one answer may take, in milliseconds. */
const patience = 60_000

/**
 * Reads what stands at an address of the site, its bytes as they came. No cookie goes with it: what comes is what
 * everybody gets. Throws an AskError where nothing comes, an answer that is none, or more than `most` bytes.
 */
export const ask = async ({ base }: Site, path: string, most: number): Promise<Uint8Array<ArrayBuffer>> => {
  const answer = await fetch(base + path, {
    cache: 'no-cache',
    credentials: 'omit',
    signal: AbortSignal.timeout(patience),
  }).catch(() => undefined)
  if (!answer) throw new AskError(0)
  // A page that says that its document was withdrawn is a page to be read.
  if (answer.status !== 200 && answer.status !== 410) throw new AskError(answer.status)
  const parts: Uint8Array<ArrayBuffer>[] = []
  let size = 0
  const reader = answer.body?.getReader()
  try {
    for (let read = await reader?.read(); read && !read.done; read = await reader?.read()) {
      size += read.value.byteLength
      if (size > most) throw new AskError(413)
      parts.push(read.value)
    }
  } catch (error) {
    await reader?.cancel().catch(() => undefined)
    throw error instanceof AskError ? error : new AskError(0)
  }
  return join(parts, size)
}

/** The same as a text; bytes that are no UTF-8 are no text of the gazette. */
export const askText = async (site: Site, path: string, most: number): Promise<string> =>
  toText(await ask(site, path, most))

/** Throws a TypeError where the bytes are no UTF-8. What stands before the first letter is part of it. */
export const toText = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)

const join = (parts: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(size)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.byteLength
  }
  return whole
}
