import type { CollectionBeforeOperationHook } from 'payload'
import { z } from 'zod'
import { toIssueText } from '../../errors/issue-text.ts'
import { RequestError } from '../../errors/request-errors.ts'

/** Names of fields, and of those within groups, each with a minus for the other way round: MongoDB stumbles over any other text. */
const sortBy = z.string().regex(/^-?\w[\w-]*(?:\.\w[\w-]*)*$/, '须为字段名，倒序在前面加减号')
const sort = z.array(sortBy)

/** Refuses with `bad-request` what nothing can be sorted by, by whatever door it was asked: REST, GraphQL, a list of the admin. */
export const guardSort: CollectionBeforeOperationHook = ({ args, overrideAccess }) => {
  if (overrideAccess || !('sort' in args) || !args.sort) return
  const names = [args.sort].flat().flatMap((name) => String(name).split(','))
  const { error } = sort.safeParse(names, { error: toIssueText })
  if (error)
    throw new RequestError(
      'bad-request',
      error.issues.map(({ message }) => ({ path: 'sort', message })),
    )
}
