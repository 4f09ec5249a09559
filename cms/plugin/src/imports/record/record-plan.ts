import type { Payload, PayloadRequest, TypedUser } from 'payload'
import { inTransaction } from '../../database/transaction.ts'
import type { Values } from '../../fields/row.ts'
import type { ReadSheet } from '../../sheets/columns.ts'
import { ImportError } from '../errors.ts'
import { type Opened, toPlan } from '../plan/plan.ts'
import type { Planned } from '../plan/planned.ts'
import type { Table } from '../table.ts'
import { type Imported, lockImports, putImport } from './log.ts'
import { type Step, toFaults, writeDocument } from './write.ts'

export type Recorded = { readonly made: number; readonly changed: number }

type Recording = {
  readonly payload: Payload
  readonly user: TypedUser
  readonly table: Table
  readonly read: ReadSheet
  readonly file: string
  /** Of the plan that was shown. */
  readonly digest: string
  readonly step: Step
}

/**
 * Records what was shown, all of it or nothing, in one transaction: a process that ends in the middle, and whoever
 * cancels, leaves nothing of it. Throws `import-outdated` where the list has changed since, `import-refused` with the
 * first row that a rule is against, `import-needs-transactions`.
 */
export const recordPlan = async ({
  digest,
  file,
  payload,
  read,
  step,
  table,
  user,
}: Recording): Promise<Recorded> =>
  inTransaction({ payload, user }, async (req) => {
    // All or nothing is the transaction.
    if (!req.transactionID) throw new ImportError('import-needs-transactions')
    await lockImports(req, table.name)
    const opened = { table, open: await table.open(req) }
    const plan = await toPlan(req, opened, read)
    if (plan.faults.length > 0 || plan.digest !== digest) throw new ImportError('import-outdated')
    const changing = plan.documents.filter(({ data }) => data !== undefined)
    const documents: Imported[] = []
    for (const [index, document] of changing.entries()) {
      await step(index)
      documents.push(toImported(document, await write(req, opened, document)))
    }
    const made = changing.filter(({ before }) => before === undefined).length
    const done = { made, changed: changing.length - made }
    await putImport(req, { list: table.name, plan: digest, file, ...done, documents })
    return done
  })

const write = async (req: PayloadRequest, opened: Opened, document: Planned): Promise<Values> => {
  try {
    return await writeDocument(req, opened, document)
  } catch (error) {
    const issues = toFaults(error, document, opened)
    throw new ImportError(
      'import-refused',
      issues.map(({ code, message, row }) => ({ path: `rows.${row}`, code, message: message.zh })),
    )
  }
}

const toImported = ({ before, data, rows }: Planned, written: Values): Imported => ({
  id: String(written.id),
  about: rows[0]?.about ?? '',
  stamp: String(written.updatedAt),
  was: before
    ? Object.fromEntries(Object.keys(data ?? {}).map((name) => [name, before[name] ?? null]))
    : null,
})
