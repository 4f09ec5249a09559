import type { EntryHead } from '@exemplar/shared/gazette/entry'
import type { SubjectStanding } from '@exemplar/shared/gazette/standing'
import type { Payload } from 'payload'
import { GazetteError } from '../errors.ts'
import { type IndexedRow, listHeads, parseHead } from './entry-row.ts'

/** What the heads say of one document. */
type Subject = SubjectStanding & {
  /** Number of its newest entry. */
  readonly latest: number
  /** Number of its newest entry that publishes or corrects. */
  readonly published: number
}

/**
 * What is public and what is withdrawn, by the heads as they were signed: columns beside them can be edited in the
 * database, and what was withdrawn must stay so. Kept in memory, because the database cannot look into a text.
 */
export type Subjects = {
  /**
   * Reads what stands up to a number, as far as it has not been read. Throws `gazette-gap` at an entry that is missing,
   * and goes on there the next time: passed over, a withdrawal would never be read.
   */
  readonly readTo: (payload: Payload, number: number) => Promise<void>
  /** Up to which number it has been read. */
  readonly through: () => number
  readonly find: (subject: string) => Subject | undefined
  /** Whether some document has, or once had, this address. */
  readonly isAddressTaken: (document: { readonly kind: string; readonly slug: string }) => boolean
}

export const toSubjects = (): Subjects => {
  const subjects = new Map<string, Subject>()
  const addresses = new Set<string>()
  let through = 0
  let reading: Promise<void> = Promise.resolve()

  const add = (row: IndexedRow): void => {
    const { act, kind, slug, subject } = readAct(row)
    const isWithdrawn = act === 'withdraw' || subjects.get(subject)?.isWithdrawn === true
    const published = act === 'withdraw' ? (subjects.get(subject)?.published ?? 0) : row.number
    subjects.set(subject, { kind, slug, isWithdrawn, latest: row.number, published })
    addresses.add(toAddress({ kind, slug }))
  }
  const read = async (payload: Payload, number: number): Promise<void> => {
    while (through < number) {
      const rows = await listHeads({ payload }, { after: through, through: number })
      if (rows.length === 0) throw new GazetteError('gazette-gap')
      for (const row of rows) {
        if (row.number !== through + 1) throw new GazetteError('gazette-gap')
        add(row)
        through = row.number
      }
    }
  }
  return {
    readTo: (payload, number) => {
      const next = reading.catch(() => undefined).then(() => read(payload, number))
      reading = next
      return next
    },
    through: () => through,
    find: (subject) => subjects.get(subject),
    isAddressTaken: (document) => addresses.has(toAddress(document)),
  }
}

const toAddress = ({ kind, slug }: { kind: string; slug: string }): string => `${kind}/${slug}`

/** A head that is none any more says nothing; its columns are the next best. */
const readAct = (row: IndexedRow): Pick<EntryHead, 'act' | 'kind' | 'slug' | 'subject'> => {
  try {
    return parseHead(row)
  } catch {
    return row
  }
}
