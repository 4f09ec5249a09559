import { openMemoryReader } from '../gazette/memory/open-memory-reader.ts'
import { type EntryLine, openReplica } from '../gazette/replica.ts'
import { toMemoryPath } from '../gazette/replica-folder.ts'
import { askAgain } from './asked.ts'
import type { KnownQuestion } from './terms.ts'

/** One state of what a site has, to be asked what pages ask. */
export type State = {
  /** The newest entry. */
  readonly head: EntryLine | undefined
  /** The digest of the entry of a number. */
  readonly findDigest: (number: number) => string | undefined
  /** Entries from the one after `after` on, oldest first. */
  readonly listEntriesAfter: (after: number) => EntryLine[]
  /** Everything that was done with one subject, oldest first. */
  readonly listHistory: (subject: string) => EntryLine[]
  readonly listCommunityAddresses: () => string[]
  /** The digest of what is answered to a question in this state; asked once, however often it is wanted. */
  readonly answer: (known: KnownQuestion) => string
  readonly close: () => void
}

/** Opens the present state of a replica and the memory beside it. Throws a SiteError while there is none. */
export const openState = (replicaPath: string): State => {
  const replica = openReplica(replicaPath)
  const memory = openMemoryReader(toMemoryPath(replicaPath))
  const close = (): void => {
    replica.close()
    memory?.close()
  }
  try {
    replica.pin()
    const answers = new Map<number, string>()
    const head = replica.findHead()
    return {
      head,
      findDigest: (number) =>
        replica.listEntries({ before: number + 1, limit: 1 }).find((entry) => entry.number === number)
          ?.digest,
      listEntriesAfter: (after) => {
        const limit = (head?.number ?? 0) - after
        return limit > 0 ? replica.listEntries({ limit }).toReversed() : []
      },
      listHistory: replica.listHistory,
      listCommunityAddresses: replica.listCommunityAddresses,
      answer: (asked) => {
        const known = answers.get(asked.id)
        if (known !== undefined) return known
        const { question } = asked
        const answer = askAgain(question, question.of === 'replica' ? replica : (memory ?? {}))
        answers.set(asked.id, answer)
        return answer
      },
      close,
    }
  } catch (error) {
    close()
    throw error
  }
}
