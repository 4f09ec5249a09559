import type { PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import type { ExemplarError } from '../errors/exemplar-error.ts'
import { toIssueText } from '../errors/issue-text.ts'
import { RequestError } from '../errors/request-errors.ts'
import { bodyLimits, parseBounded, readLimited } from './entrance/read-limited.ts'

/** Who asks. Throws `not-signed-in`. */
export const requireUser = ({ user }: PayloadRequest): TypedUser => {
  if (!user) throw new RequestError('not-signed-in')
  return user
}

/** A part of the route, `:id` unless it is named. */
export const readPart = ({ routeParams }: PayloadRequest, name = 'id'): string =>
  z.string().min(1).parse(routeParams?.[name])

/** The body, as `shape` has it; else throws `bad-request` with what is wrong with it. */
export const readBody = async <T>(req: PayloadRequest, shape: z.ZodType<T>): Promise<T> => {
  const json = await readJson(req)
  const { success, data, error } = shape.safeParse(json, { error: toIssueText })
  if (success) return data
  throw toRefusal(error)
}

/** Undefined where it is none. What is read at the entrance is read no second time. */
const readJson = async (req: PayloadRequest): Promise<unknown> => {
  if (!req.body) return req.json?.()
  const text = await readLimited(req, req.user ? bodyLimits.json : bodyLimits.anonymous)
  try {
    return parseBounded(text)
  } catch {
    return undefined
  }
}

/** The query, as `shape` has it; else throws `bad-request` with what is wrong with it. */
export const parseQuery = <T>(shape: z.ZodType<T>, { searchParams }: PayloadRequest): T => {
  const { success, data, error } = shape.safeParse(Object.fromEntries(searchParams), { error: toIssueText })
  if (success) return data
  throw toRefusal(error)
}

const toRefusal = ({ issues }: z.ZodError): ExemplarError =>
  new RequestError(
    'bad-request',
    issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
