import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { toIssueText } from '../../errors/issue-text.ts'
import { RequestError } from '../../errors/request-errors.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const list = z.union([scalar, z.array(scalar)])

/** The operators that fields of ours can be asked by: none is a place on a map. */
const condition = z
  .strictObject({
    ...{ equals: list, not_equals: list, exists: scalar, like: scalar, not_like: scalar, contains: scalar },
    ...{ in: list, not_in: list, greater_than: scalar, greater_than_equal: scalar },
    ...{ less_than: scalar, less_than_equal: scalar },
  })
  .partial()

const wheres = z.lazy(() => z.array(where))
const where: z.ZodType = z.lazy(() =>
  z.looseObject({ and: wheres, or: wheres, AND: wheres, OR: wheres }).partial().catchall(condition),
)

/** JSON in a query, or what the brackets of one make. */
const orJson = (shape: z.ZodType) =>
  z.union([
    z.string().transform((text, context) => {
      try {
        return shape.parse(JSON.parse(text))
      } catch {
        context.addIssue({ code: 'custom', message: '不是可用的JSON' })
        return z.NEVER
      }
    }),
    shape,
  ])

const count = z.coerce.number().int().min(0).max(1_000_000)
const names = z.union([z.string().max(1_000), z.array(z.string().max(200)).max(20)])
interface Tree {
  readonly [name: string]: string | Tree
}
const tree: z.ZodType<Tree> = z.lazy(() => z.record(z.string(), z.union([z.string(), tree])))
const flag = z.string()

/** What Payload's own doors read of a query string. Whatever else stands in one is nobody's matter. */
const query = z
  .looseObject({
    ...{ depth: count, limit: count, page: count, where: orJson(where), sort: names },
    ...{ select: tree, populate: tree, joins: tree },
    ...{ draft: flag, trash: flag, pagination: flag, autosave: flag, overrideLock: flag },
    ...{ data: orJson(z.record(z.string(), z.unknown())), locale: z.string() },
  })
  .partial()

/**
 * Throws `bad-request` with what is wrong in the query string, where Payload or a database would stumble over it. What is
 * written as JSON is put there parsed.
 */
export const requireQuery = (req: PayloadRequest, times: ReadonlySet<string>): void => {
  const { data, error } = query.safeParse(req.query, { error: toIssueText })
  if (error)
    throw new RequestError(
      'bad-request',
      error.issues.map(({ path, message }) => ({ path: path.join('.'), message })),
    )
  const { where: asked, data: given } = data
  requireTimes(asked, times)
  Object.assign(
    req.query,
    asked === undefined ? {} : { where: asked },
    given === undefined ? {} : { data: given },
  )
}

/** A field that holds a time is asked for a time: SQLite's adapter makes nothing of any other text, and stumbles over it. */
const requireTimes = (asked: unknown, times: ReadonlySet<string>): void => {
  for (const [name, value] of Object.entries(asked ?? {})) {
    if (Array.isArray(value)) for (const inner of value) requireTimes(inner, times)
    else if (times.has(name.split('.').at(-1) ?? ''))
      for (const [operator, operand] of Object.entries(value as object))
        if (operator !== 'exists' && [operand].flat().some((one) => Number.isNaN(Date.parse(String(one)))))
          throw new RequestError('bad-request', [{ path: `where.${name}`, message: '须为日期' }])
  }
}
