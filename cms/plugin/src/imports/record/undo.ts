import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { inTransaction } from '../../database/transaction.ts'
import { toReview } from '../../documents/review-column.ts'
import { documentsOf } from '../../documents/runtime.ts'
import { ExemplarError, type Issue } from '../../errors/exemplar-error.ts'
import { toValues, type Values } from '../../fields/row.ts'
import { ImportError } from '../errors.ts'
import type { Table } from '../table.ts'
import { findLastImport, type Imported, putUndone } from './log.ts'
import type { Step } from './write.ts'

type Undoing = {
  readonly payload: Payload
  readonly user: TypedUser
  readonly table: Table
  readonly step: Step
}

/**
 * Takes the last import back, all of it or nothing: what it made is deleted, what it changed is as it was. Throws
 * `nothing-to-undo`, and `import-followed` with what has been changed, submitted or used since.
 */
export const undoImport = (
  { payload, step, table, user }: Undoing,
  id: string,
): Promise<{ readonly undone: number }> =>
  inTransaction({ payload, user }, async (req) => {
    if (!req.transactionID) throw new ImportError('import-needs-transactions')
    const last = await findLastImport(req, table.name)
    if (last?.id !== id || last.undoneAt) throw new ImportError('nothing-to-undo')
    const documents = last.documents ?? []
    const followed = await listFollowed(req, { documents, table })
    if (followed.length > 0) throw new ImportError('import-followed', followed)
    for (const [index, document] of [...documents].reverse().entries()) {
      await step(index)
      await takeBack(req, table, document)
    }
    await putUndone(req, last.id)
    return { undone: documents.length }
  })

const takeBack = async (req: PayloadRequest, table: Table, { about, id, was }: Imported): Promise<void> => {
  const asAccount = { collection: slugOf(req, table.name), id, overrideAccess: false, depth: 0, req } as const
  try {
    if (was) await req.payload.update({ ...asAccount, data: was as never })
    else await req.payload.delete(asAccount)
  } catch (error) {
    if (!(error instanceof ExemplarError) || error.status >= 500) throw error
    const why = error.data.issues?.[0]?.message ?? error.data.zh
    throw new ImportError('import-followed', [{ path: id, code: error.code, message: `“${about}”：${why}` }])
  }
}

type Asked = { readonly documents: readonly Imported[]; readonly table: Table }

/** What has happened since to what was imported, that keeps the import from being undone. */
export const listFollowed = async (
  req: PayloadRequest,
  { documents, table }: Asked,
): Promise<readonly Issue[]> => {
  const rows = await findRows(req, { documents, table })
  const commented = await listCommented(req, documents)
  const isReviewed = documentsOf(req.payload).reviewables.has(slugOf(req, table.name))
  return documents.flatMap((document) => {
    const { id } = document
    const why = tellWhy(document, { isReviewed, isCommented: commented.has(id), row: rows.get(id) })
    return why === undefined ? [] : [{ path: document.id, message: `“${document.about}”${why}` }]
  })
}

/** So many are asked for in one query. */
const atOnce = 200

const findRows = async (
  req: PayloadRequest,
  { documents, table }: Asked,
): Promise<ReadonlyMap<string, Values>> => {
  const found = new Map<string, Values>()
  for (let from = 0; from < documents.length; from += atOnce) {
    const ids = documents.slice(from, from + atOnce).map(({ id }) => id)
    const { docs } = await req.payload.find({
      ...{ collection: slugOf(req, table.name), where: { id: { in: ids } }, depth: 0, pagination: false },
      ...{ overrideAccess: true, showHiddenFields: true, req },
    })
    for (const row of docs.map(toValues)) found.set(String(row.id), row)
  }
  return found
}

/** Those that the import made and somebody has said something of: it would be deleted with them. */
const listCommented = async (
  req: PayloadRequest,
  documents: readonly Imported[],
): Promise<ReadonlySet<string>> => {
  const made = documents.flatMap(({ id, was }) => (was ? [] : [id]))
  const found = new Set<string>()
  for (let from = 0; from < made.length; from += atOnce) {
    const { docs } = await req.payload.find({
      ...{ collection: slugOf(req, 'review-comments'), select: { subject: true } as never },
      ...{ where: { subject: { in: made.slice(from, from + atOnce) } }, depth: 0, pagination: false },
      ...{ overrideAccess: true, req },
    })
    for (const { subject } of docs.map(toValues)) found.add(String(subject))
  }
  return found
}

type Stands = {
  readonly isReviewed: boolean
  readonly isCommented: boolean
  readonly row: Values | undefined
}

const tellWhy = ({ stamp, was }: Imported, { isCommented, isReviewed, row }: Stands): string | undefined => {
  if (!row) return '已经删除'
  const { state } = toReview(row.review as Parameters<typeof toReview>[0])
  if (isReviewed && !['draft', 'changes-requested'].includes(state)) return '已经提交审核'
  // Whoever had an account before has it afterwards: what is deleted is what the import made.
  if (was === null && Array.isArray(row.sessions) && row.sessions.length > 0) return '已经登录过'
  if (isCommented) return '已有批注'
  return String(row.updatedAt) === stamp ? undefined : '后来又改过'
}
