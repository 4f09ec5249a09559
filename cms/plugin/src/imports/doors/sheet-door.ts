import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Endpoint, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { z } from 'zod'
import { parseQuery, requireUser } from '../../access/request.ts'
import { toValues } from '../../fields/row.ts'
import { answerSheet } from '../../sheets/doors.ts'
import { writeSheet } from '../../sheets/write/write-sheet.ts'
import { ImportError } from '../errors.ts'
import { toHandedOut, toTemplate } from '../export/handed-out.ts'
import { openList, readList } from './open-list.ts'

const ofList = z.string().max(10_000).optional()

/**
 * What the address of a list in the admin has, and nothing else: what is passed over would be taken for a filter. The
 * page that is shown of it and how it is shown say nothing of the sheet.
 */
const options = z.strictObject({
  as: z.enum(['template', 'list']),
  search: z.string().max(200).optional(),
  sort: z.string().max(200).optional(),
  ...{ limit: ofList, page: ofList, columns: ofList, depth: ofList, locale: ofList },
})

/** The filter stands beside them, as Payload reads it: `where={…}` or `where[…]…`. */
const asked = z.preprocess(
  (query: object) => Object.fromEntries(Object.entries(query).filter(([name]) => !/^where(\[|$)/.test(name))),
  options,
)

/**
 * `GET /api/<list>/sheet?as=list`: the list as a workbook, as the account may read it, with `where`, `search` and `sort`
 * of the list; `as=template`: the sheet in which it is filled.
 */
export const getSheet: Endpoint = {
  path: '/sheet',
  method: 'get',
  handler: async (req) => {
    requireUser(req)
    const slug = readList(req)
    const { as, search, sort } = parseQuery(asked, req)
    const collection = findCollection(req, slug)
    const sheet =
      as === 'template'
        ? await toTemplate(req, { collection, table: await openList(req) })
        : await toHandedOut(req, { collection, search, sort, where: findWhere(req) })
    return answerSheet(writeSheet(sheet), { name: toFileTitle(sheet.title), plain: slug })
  },
}

const findCollection = ({ payload }: PayloadRequest, slug: string): SanitizedCollectionConfig => {
  const found = payload.config.collections.find((one) => one.slug === slug)
  if (!found) throw new ImportError('no-import')
  return found
}

/** It was looked at where the request came in. */
const findWhere = ({ query }: PayloadRequest): Where | undefined => {
  const { where } = toValues(query)
  if (typeof where === 'string') return JSON.parse(where) as Where
  return where === undefined ? undefined : (toValues(where) as Where)
}
