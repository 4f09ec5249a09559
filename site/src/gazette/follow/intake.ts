import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { noteWithheld } from '@exemplar/shared/gazette/verify'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Fault } from './fault.ts'
import type { Feed } from './feed.ts'
import { fetchFiles, type Showing } from './fetch-files.ts'
import type { FileFolder } from './file-folder.ts'
import type { KeyRing } from './key-ring.ts'
import { type VerifiedBatch, verifyBatch } from './verify-batch.ts'

export type IntakeParts = {
  readonly writer: ReplicaWriter
  readonly feed: Feed
  readonly folder: FileFolder
  readonly keys: KeyRing
}

/**
 * Takes entries in as they came: verified, then their files fetched, then applied, up to the first that is not good,
 * which is returned. `atHead` says that the feed ends with them for now: then nothing may be owed any more, neither the
 * withdrawal of a document that was withheld nor a file. Before the head both may be: what a later entry withdraws or
 * replaces is not served any more.
 */
export const toIntake = ({ writer, feed, folder, keys }: IntakeParts) => {
  /** Files of documents that stand in the replica, by name, with their entry. */
  const owed = new Map<string, number>()

  const verify = async (candidates: readonly unknown[]): Promise<VerifiedBatch> => {
    const before = writer.findChainHead()
    const batch = await verifyBatch(candidates, { before, keys: await keys.read() })
    if (batch.fault?.code !== 'unknown-key') return batch
    return verifyBatch(candidates, { before, keys: await keys.refresh() })
  }

  const fetchOwed = async (): Promise<Fault | undefined> => {
    for (const [name] of owed) if (!writer.isInUse(name)) owed.delete(name)
    const showings = [...new Set(owed.values())].flatMap((number) => {
      const document = writer.findDocument(number)
      return document ? [{ number, document }] : []
    })
    const fault = await fetchFiles(showings, { feed, folder })
    if (!fault) owed.clear()
    return fault
  }

  const take = async (
    candidates: readonly unknown[],
    { atHead }: { atHead: boolean },
  ): Promise<Fault | undefined> => {
    const verified = await verify(candidates)
    let { entries, fault }: { entries: GazetteEntry[]; fault?: Fault } = verified
    if (atHead && !fault) {
      fault = findUnexplained(writer.listWithheld(), entries)
      if (fault) entries = toBefore(entries, fault)
    }
    for (;;) {
      const showings = listShowings(entries)
      const missing = await fetchFiles(showings, { feed, folder })
      if (!missing) break
      if (missing.code === 'file-missing' && !atHead) {
        for (const { number, document } of showings) oweAll(owed, { number, document })
        break
      }
      // Without that entry an earlier one may be what is shown: its files are wanted now.
      entries = toBefore(entries, missing)
      fault = fault && fault.number < missing.number ? fault : missing
    }
    const applied = writer.apply(entries, { atHead })
    await folder.remove(applied.unused)
    return applied.fault ?? fault ?? (atHead ? await fetchOwed() : undefined)
  }
  return { take, owed }
}
export type Intake = ReturnType<typeof toIntake>
