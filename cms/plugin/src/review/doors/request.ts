import type { PayloadRequest, TypedUser } from 'payload'
import { z } from 'zod'
import { toIssueText } from '../../documents/issue-text.ts'
import { ExemplarError } from '../../errors/exemplar-error.ts'

/** Who asks. Throws `not-signed-in`. */
export const requireUser = ({ user }: PayloadRequest): TypedUser => {
  if (!user) throw new ExemplarError('not-signed-in')
  return user
}

/** A part of the route, `:id` unless it is named. */
export const readPart = ({ routeParams }: PayloadRequest, name = 'id'): string =>
  z.string().min(1).parse(routeParams?.[name])

/** The body, as `shape` has it; else throws `bad-request` with what is wrong with it. */
export const readBody = async <T>(req: PayloadRequest, shape: z.ZodType<T>): Promise<T> => {
  const json = await req.json?.().catch(() => undefined)
  const { success, data, error } = shape.safeParse(json, { error: toIssueText })
  if (success) return data
  throw new ExemplarError(
    'bad-request',
    error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
  )
}
