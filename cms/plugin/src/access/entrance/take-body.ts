import { APIError, addDataAndFileToRequest, type PayloadRequest } from 'payload'
import { z } from 'zod'
import { RequestError } from '../../errors/request-errors.ts'
import { EntranceError } from './errors.ts'
import { bodyLimits, parseBounded, readLimited } from './read-limited.ts'

const fields = z.record(z.string(), z.unknown())

/**
 * Reads the body of a request to one of Payload's own doors, once and for all: `data` is an object afterwards, `file` what
 * a form brought, and whoever reads again finds these. Whatever is no such body is refused here, where it is known that
 * the sender is at fault, and not guessed from what breaks later.
 */
export const takeBody = async (req: PayloadRequest): Promise<void> => {
  const type = (req.headers.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? ''
  if (type === 'multipart/form-data') await takeForm(req)
  else await takeJson(req, type)
  if (!fields.safeParse(req.data).success) throw new RequestError('bad-request')
  // Payload's reader goes by it whether there is anything left to read.
  Object.defineProperty(req, 'body', { value: null })
}

const takeJson = async (req: PayloadRequest, type: string): Promise<void> => {
  const text = await readLimited(req, req.user ? bodyLimits.json : bodyLimits.anonymous)
  if (text !== '' && type !== 'application/json') throw new EntranceError('wrong-content-type')
  const data = text === '' ? {} : parse(text)
  Object.assign(req, { data, json: async () => data, text: async () => text })
}

const parse = (text: string): unknown => {
  try {
    return parseBounded(text)
  } catch {
    throw new RequestError('bad-request')
  }
}

/** Forms are held to the app's limits of uploads while they are read. */
const takeForm = async (req: PayloadRequest): Promise<void> => {
  // Who has no account has no file to bring.
  if (!req.user) {
    const text = await readLimited(req, bodyLimits.anonymous)
    Object.defineProperty(req, 'body', { value: new Blob([text]).stream(), configurable: true })
  }
  try {
    await addDataAndFileToRequest(req)
    parseBounded(JSON.stringify(req.data ?? {}))
  } catch (error) {
    // A disk that is full, or a file that lies elsewhere and cannot be had, is no fault of the form.
    if (error instanceof Error && 'syscall' in error) throw error
    throw error instanceof APIError && error.status < 500 ? error : new RequestError('bad-request')
  }
  req.data ??= {}
}
