import { recorded } from '@exemplar/shared/scalars'
import type { Endpoint, PayloadRequest } from 'payload'
import { z } from 'zod'
import { readsByItself } from '../../access/entrance/guard-entrance.ts'
import { parseQuery, readBody, requireUser } from '../../access/request.ts'
import { inTransaction } from '../../database/transaction.ts'
import { RequestError } from '../../errors/request-errors.ts'
import type { ChosenHead, ReadSheet } from '../../sheets/columns.ts'
import { readSheetOf } from '../../sheets/doors.ts'
import { readSheet } from '../../sheets/read-sheet.ts'
import { ImportError } from '../errors.ts'
import { type Opened, toPlan } from '../plan/plan.ts'
import { findLastImport, lockImports } from '../record/log.ts'
import { recordPlan } from '../record/record-plan.ts'
import { tryPlan } from '../record/try-plan.ts'
import { listFollowed, undoImport } from '../record/undo.ts'
import { toStep } from '../record/write.ts'
import type { Table } from '../table.ts'
import { openList } from './open-list.ts'
import { type ImportPreview, toPreview } from './preview.ts'
import { toProgress } from './progress.ts'
import { beginImport } from './under-way.ts'

const letters = z.string().regex(/^[A-Z]{1,3}$/)
const chosenHead = z.strictObject({
  sheet: z.string().max(200),
  row: z.int().min(1).max(1_048_576),
  places: z.record(z.string().max(40), letters),
})

/** JSON in the query: which column is which, where somebody has said so. */
const columns = z
  .string()
  .max(4_000)
  .transform((text, context) => {
    try {
      return chosenHead.parse(JSON.parse(text))
    } catch {
      context.addIssue({ code: 'custom', message: '不是可用的JSON' })
      return z.NEVER
    }
  })

const sent = z.strictObject({
  name: recorded.max(200),
  columns: columns.optional(),
  /** Of the plan that was shown: it is recorded. Without it the sheet is looked at. */
  plan: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional(),
})

const mostRows = 2_000

/**
 * `POST /api/<list>/sheet?name=`: reads a sheet, and answers with what each of its rows would do, and what is wrong where;
 * nothing of it is recorded. With the `plan` of that answer the same is recorded, all of it or nothing. Either way a line
 * tells how far it is until the last one tells what came of it; who hangs up cancels it.
 */
export const postSheet: Endpoint = {
  path: '/sheet',
  method: 'post',
  custom: readsByItself,
  handler: async (req) => {
    const user = requireUser(req)
    const table = await openList(req)
    const { columns: chosen, name, plan: digest } = parseQuery(sent, req)
    const opened = { table, open: await table.open(req) }
    if (chosen) requireColumns(opened, chosen)
    await requireTransactions(req)
    const bytes = await readSheetOf(req)
    const { payload } = req
    const end = await beginImport(payload, String(user.id))
    return toProgress({ req, end }, async ({ signal, tell }) => {
      const read = await readRows({ bytes, name }, opened, { chosen, signal })
      const of = read.rows.length
      const toSteps = (step: string) => toStep((done) => tell({ step, done, of }), signal)
      if (digest === undefined) {
        const preview = await look(req, { opened, read, step: toSteps('checking') })
        return { preview }
      }
      const step = toSteps('recording')
      return { recorded: await recordPlan({ payload, user, table, read, digest, file: name, step }) }
    })
  },
}

/** Who names a column that the list has not, means another one. Throws `bad-request`. */
const requireColumns = ({ open }: Opened, { places }: ChosenHead): void => {
  const known = open.columns.filter(({ type }) => type !== 'shown').map(({ name }) => name)
  const others = Object.keys(places).filter((name) => !known.includes(name))
  if (others.length === 0) return
  throw new RequestError(
    'bad-request',
    others.map((name) => ({ path: `columns.places.${name}`, message: '这个名单没有这一栏' })),
  )
}

type Looking = { readonly opened: Opened; readonly read: ReadSheet; readonly step: ReturnType<typeof toStep> }

const look = async (req: PayloadRequest, { opened, read, step }: Looking): Promise<ImportPreview> => {
  const plan = await toPlan(req, opened, read)
  const faults = [...read.faults, ...plan.faults]
  // What cannot be recorded as it stands is not tried.
  const refused =
    faults.length > 0
      ? []
      : await tryPlan({ payload: req.payload, user: requireUser(req), opened, step }, plan)
  return toPreview({ faults: [...faults, ...refused], opened, plan, read })
}

const readRows = async (
  file: Parameters<typeof readSheet>[0],
  { open, table }: Opened,
  { chosen, signal }: { chosen: ChosenHead | undefined; signal: AbortSignal },
): Promise<ReadSheet> => {
  const { columns } = open
  const shape = { key: table.key, columns, clears: true, ...(chosen ? { chosen } : {}) } as const
  const read = await readSheet(file, shape, signal)
  if (read.rows.length > mostRows) throw new ImportError('import-too-long')
  return read
}

/** All or nothing is a transaction: without any nobody needs to look at a sheet. */
const requireTransactions = async ({ payload: { db } }: PayloadRequest): Promise<void> => {
  const transaction = await db.beginTransaction()
  if (transaction === null) throw new ImportError('import-needs-transactions')
  await db.rollbackTransaction(transaction)
}

const asking = z.strictObject({ settled: z.literal('true').optional() })

/**
 * `GET /api/<list>/import`: the last import of the list, as far as the account may undo it; `settled=true` waits for one
 * of its own that is being recorded, in other processes too, so that whoever was cut off learns what became of it. MongoDB
 * waits a few seconds for another process, and `too-busy` is thrown then.
 */
export const getLastImport: Endpoint = {
  path: '/import',
  method: 'get',
  handler: async (req) => {
    const user = requireUser(req)
    const table = await openList(req)
    const { settled } = parseQuery(asking, req)
    if (settled)
      await inTransaction({ payload: req.payload, user }, (waiting) => lockImports(waiting, table.name))
    return Response.json({ last: await tellLast(req, table) }, { headers: { 'Cache-Control': 'no-store' } })
  },
}

/** What is told of an import. */
export type LastImport = {
  readonly id: string
  readonly plan: string
  readonly at: string
  readonly actorName: string
  readonly file: string
  readonly made: number
  readonly changed: number
  readonly undone?: { readonly at: string; readonly by: string }
  /** What keeps it from being undone. */
  readonly followed: readonly string[]
}

const tellLast = async (req: PayloadRequest, table: Table): Promise<LastImport | null> => {
  const last = await findLastImport(req, table.name)
  if (!last) return null
  const { actorName, at, changed, documents, file, id, made, plan, undoneAt, undoneBy } = last
  const followed = undoneAt ? [] : await listFollowed(req, { documents: documents ?? [], table })
  return {
    ...{ id, plan, at, actorName, file, made, changed },
    ...(undoneAt ? { undone: { at: undoneAt, by: undoneBy ?? '' } } : {}),
    followed: followed.slice(0, 8).map(({ message }) => message),
  }
}

const undoing = z.strictObject({ id: z.string().min(1).max(64) })

/** `POST /api/<list>/import/undo`: takes the last import back, all of it or nothing; lines tell how far it is. */
export const postUndo: Endpoint = {
  path: '/import/undo',
  method: 'post',
  handler: async (req) => {
    const user = requireUser(req)
    const table = await openList(req)
    const { id } = await readBody(req, undoing)
    const { payload } = req
    const last = await findLastImport(req, table.name)
    const of = last?.documents?.length ?? 0
    const end = await beginImport(payload, String(user.id))
    return toProgress({ req, end }, ({ signal, tell }) =>
      undoImport(
        { payload, user, table, step: toStep((done) => tell({ step: 'undoing', done, of }), signal) },
        id,
      ),
    )
  },
}
