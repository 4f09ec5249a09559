import { toSavedHeaders } from '@exemplar/shared/media/file-headers'
import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Endpoint, PayloadRequest, SanitizedCollectionConfig, Where } from 'payload'
import { z } from 'zod'
import { parseQuery, requireUser } from '../../access/request.ts'
import { toValues } from '../../fields/row.ts'
import { writeSheet } from '../../sheets/write/write-sheet.ts'
import { ImportError } from '../errors.ts'
import { toHandedOut, toTemplate } from '../export/handed-out.ts'
import { openList, readList } from './open-list.ts'

const sheetType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** The filter of the list stands beside it, as Payload reads it. */
const asked = z.looseObject({
  as: z.enum(['template', 'list']),
  search: z.string().max(200).optional(),
  sort: z.string().max(200).optional(),
})

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
    const name = `${toFileTitle(sheet.title)}.xlsx`
    return new Response(writeSheet(sheet), {
      headers: {
        ...toSavedHeaders({ type: sheetType, name, plain: `${slug}.xlsx` }),
        'Cache-Control': 'no-store',
      },
    })
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
