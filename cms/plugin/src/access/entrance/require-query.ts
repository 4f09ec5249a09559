import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { toIssueText } from '../../errors/issue-text.ts'
import { RequestError } from '../../errors/request-errors.ts'

const scalar = z.union([z.string(), z.number(), z.boolean(), z.null()])
const list = z.union([scalar, z.array(scalar)])
/** SQLite's adapter takes it apart at its blanks. */
const words = z.string()

/** The operators that fields of ours can be asked by: none is a place on a map. */
const condition = z
  .strictObject({
    ...{ equals: scalar, not_equals: scalar, exists: scalar, like: words, not_like: words, contains: words },
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

/** Names of fields that cannot be asked for just anything. */
export type Particular = {
  /** A field that holds a time is asked for a time: SQLite's adapter makes nothing of any other text, and stumbles over it. */
  readonly times: ReadonlySet<string>
  /** One that may point at more than one collection is asked by its `value` or its `relationTo`: SQLite has no column of its bare name. */
  readonly pointers: ReadonlySet<string>
  /** One that points at a document is no text: MongoDB's adapter stumbles over a pattern for it. */
  readonly relations: ReadonlySet<string>
  /** One that holds a tree of its own is asked as a whole: SQLite's adapter stumbles over a way into it. */
  readonly trees: ReadonlySet<string>
}

/**
 * Throws `bad-request` with what is wrong in the query string, where Payload or a database would stumble over it. What is
 * written as JSON is put there parsed.
 */
export const requireQuery = (req: PayloadRequest, particular: Particular): void => {
  const { data, error } = query.safeParse(req.query, { error: toIssueText })
  if (error) throw toRefusal(error.issues.map(({ path, message }) => ({ path: path.join('.'), message })))
  const { where: asked, data: given } = data
  requireAskable(asked, particular)
  Object.assign(
    req.query,
    asked === undefined ? {} : { where: asked },
    given === undefined ? {} : { data: given },
  )
}

const toRefusal = (wrong: readonly { readonly path: string; readonly message: string }[]) =>
  new RequestError('bad-request', wrong)

const requireAskable = (asked: unknown, particular: Particular): void => {
  for (const [name, value] of Object.entries(asked ?? {})) {
    if (Array.isArray(value)) for (const inner of value) requireAskable(inner, particular)
    else {
      const way = name.split('.')
      const last = way.pop() ?? ''
      // MongoDB's own name for what is `id` everywhere else.
      if (last === '_id') throw toRefusal([{ path: `where.${name}`, message: '须写作id' }])
      if (way.some((one) => particular.trees.has(one)))
        throw toRefusal([{ path: `where.${name}`, message: '不能按其内部结构查' }])
      if (particular.pointers.has(last))
        throw toRefusal([{ path: `where.${name}`, message: '须写明其中的value或者relationTo' }])
      if (particular.relations.has(last) && patterns.some((one) => one in (value as object)))
        throw toRefusal([{ path: `where.${name}`, message: '指向另一份资料，不能按文字片段查' }])
      if (particular.times.has(last)) requireTimes(name, value as object)
    }
  }
}

const patterns = ['like', 'not_like']

const requireTimes = (name: string, condition: object): void => {
  for (const [operator, operand] of Object.entries(condition))
    if (operator !== 'exists' && [operand].flat().some((one) => Number.isNaN(Date.parse(String(one)))))
      throw toRefusal([{ path: `where.${name}`, message: '须为日期' }])
}
