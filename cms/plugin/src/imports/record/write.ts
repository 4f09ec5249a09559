import { setImmediate as breathe } from 'node:timers/promises'
import { APIError, type PayloadRequest, ValidationError } from 'payload'
import { slugOf } from '../../database/slugs.ts'
import { isConflict } from '../../errors/conflict.ts'
import { ExemplarError, type Issue } from '../../errors/exemplar-error.ts'
import { toValues, type Values } from '../../fields/row.ts'
import type { SheetFault } from '../../sheets/columns.ts'
import { placeFault } from '../../sheets/place-fault.ts'
import type { Opened } from '../plan/plan.ts'
import type { Planned } from '../plan/planned.ts'
import type { RowFault } from '../table.ts'

/** How far something is: told as often as anybody wants to know. Throws where it was cancelled. */
export type Step = (done: number) => Promise<void>

/** Lets others be answered between two documents: the database of one file answers without ever giving way. */
export const toStep =
  (tell: (done: number) => void, signal: AbortSignal): Step =>
  async (done) => {
    tell(done)
    await breathe()
    signal.throwIfAborted()
  }

/** Writes one document as the account of `req`, through every rule that holds for its form. */
export const writeDocument = async (
  req: PayloadRequest,
  { open, table }: Opened,
  { before, data }: Planned,
): Promise<Values> => {
  const collection = slugOf(req, table.name)
  const asAccount = { overrideAccess: false, depth: 0, req } as const
  if (before)
    return toValues(
      await req.payload.update({
        ...asAccount,
        collection,
        id: String(before.id),
        data: { ...data } as never,
      }),
    )
  const made = toValues(
    await req.payload.create({ ...asAccount, collection, data: { ...open.toNew?.(), ...data } as never }),
  )
  await open.created?.(req, made)
  return made
}

/** What a rule has against a document, at the cells of its rows that it is about. What is no refusal goes on. */
export const toFaults = (error: unknown, { rows }: Planned, { open, table }: Opened): SheetFault[] => {
  const [row] = rows
  if (!row || isConflict(error)) throw error
  const known = new Set(open.columns.map(({ name }) => name))
  return toRefusals(error).map(({ code, path, zh, en }) => {
    const [at = ''] = path.split('.')
    const fault: RowFault = { at: known.has(at) ? at : table.key, code, zh, en }
    return placeFault(fault, { from: row.from, columns: open.columns })
  })
}

type Refusal = { readonly code: string; readonly path: string; readonly zh: string; readonly en: string }

const toRefusals = (error: unknown): readonly Refusal[] => {
  if (error instanceof ValidationError)
    return error.data.errors.map(({ message, path }) => ({ code: 'invalid', path, zh: message, en: message }))
  if (error instanceof ExemplarError && error.status < 500) {
    const { code, en, issues = [], zh } = error.data
    const named = issues.map(({ message, path }: Issue) => ({ code, path, zh: message, en: message }))
    return named.length > 0 ? named : [{ code, path: '', zh, en }]
  }
  if (error instanceof APIError && error.status < 500)
    return [{ code: 'refused', path: '', zh: error.message, en: error.message }]
  throw error
}
