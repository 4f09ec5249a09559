import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { listFiles } from '@exemplar/shared/gazette/listed-files'
import { readDocument } from '@exemplar/shared/gazette/published-document'
import { noteWithheld, toChainHead } from '@exemplar/shared/gazette/verify'
import { toFileName } from '@exemplar/shared/media/picture'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Memory } from '../memory/memory.ts'
import type { Candidate } from './candidate.ts'
import type { Fault } from './fault.ts'
import type { Feed } from './feed.ts'
import { fetchFiles, type Showing } from './fetch-files.ts'
import type { FileFolder } from './file-folder.ts'
import type { KeyRing } from './key-ring.ts'
import { type VerifiedBatch, verifyBatch } from './verify-batch.ts'

export type IntakeParts = {
  readonly writer: ReplicaWriter
  readonly memory: Memory
  readonly feed: Feed
  readonly folder: FileFolder
  readonly keys: KeyRing
}

/** Milliseconds that an entry may be dated ahead of our own clock. */
const mostAhead = 5 * 60_000

/**
 * Takes entries in as they came: verified, then remembered, their files fetched, then applied, up to the first that is
 * not good, which is returned. `atHead` says that the feed ends with them for now: then nothing may be owed any more, neither the
 * withdrawal of a document that was withheld nor a file. Before the head both may be: what a later entry withdraws or
 * replaces is not served any more.
 */
export const toIntake = ({ writer, memory, feed, folder, keys }: IntakeParts) => {
  /** Names of files that live documents show and that are not there. */
  const owed = new Set<string>()

  const verify = async (candidates: readonly Candidate[]): Promise<VerifiedBatch> => {
    const before = writer.findChainHead()
    const batch = await verifyBatch(candidates, { before, keys: await keys.read() })
    if (batch.fault?.code !== 'unknown-key') return batch
    return verifyBatch(candidates, { before, keys: await keys.refresh() })
  }

  /** Keeps that entries were seen, before anything shows them. */
  const remember = ({ entries }: Taking): void => {
    if (entries.length > 0) memory.see(entries.map(toChainHead), new Date().toISOString())
  }

  /** Fetches the files that entries show. Returns the entries that can be applied, and the first that cannot. */
  const fetchShown = async (
    entries: readonly GazetteEntry[],
    { atHead }: { atHead: boolean },
  ): Promise<Taking> => {
    const showings = listShowings(entries)
    const faults = await fetchFiles(showings, { feed, folder })
    const fault = faults.find(({ code }) => atHead || code !== 'file-missing')
    // Without that entry an earlier one may be what is shown, and its files are wanted instead.
    if (fault) return { ...(await fetchShown(toBefore(entries, fault), { atHead })), fault }
    const missing = new Set(faults.map(({ number }) => number))
    for (const { number, document } of showings)
      if (missing.has(number)) for (const file of listFiles(document)) owed.add(toFileName(file))
    return { entries }
  }

  const fetchOwed = async (): Promise<Fault | undefined> => {
    if (owed.size === 0) return undefined
    const numbers = new Set(
      writer.listFileUses().flatMap(({ name, number }) => (owed.has(name) ? number : [])),
    )
    const showings = [...numbers].flatMap((number) => {
      const document = writer.findDocument(number)
      return document ? { number, document } : []
    })
    const [fault] = await fetchFiles(showings, { feed, folder })
    if (!fault) owed.clear()
    return fault
  }

  return {
    take: async (
      candidates: readonly Candidate[],
      place: { atHead: boolean },
    ): Promise<Fault | undefined> => {
      const forked = findForked(candidates, memory)
      const before = forked ? candidates.slice(0, candidates.indexOf(forked)) : candidates
      const verified = toTimely(await verify(before), { memory, forked })
      remember(verified)
      const explained = place.atHead ? toExplained(writer.listWithheld(), verified) : verified
      const shown = await fetchShown(explained.entries, place)
      const applied = writer.apply(shown.entries, place)
      await folder.remove(applied.unused)
      return applied.fault ?? shown.fault ?? explained.fault ?? (place.atHead ? await fetchOwed() : undefined)
    },
    /** Names files that were found missing, to be fetched at the head of the feed. */
    owe: (names: readonly string[]): void => {
      for (const name of names) owed.add(name)
    },
  }
}
export type Intake = ReturnType<typeof toIntake>

/** What of a batch can be applied, and what stopped it there. */
type Taking = { readonly entries: readonly GazetteEntry[]; readonly fault?: Fault }

/** The first entry that is another than was seen under its number before, whether or not it is good in itself. */
const findForked = (candidates: readonly Candidate[], memory: Memory): GazetteEntry | undefined =>
  candidates
    .filter((candidate) => typeof candidate !== 'string')
    .find(({ head, digest }) => {
      const sight = memory.findSight(head.number)
      return sight !== undefined && sight.digest !== digest
    })

/**
 * Leaves out what comes from the first entry on that is dated ahead of our own clock, unless it was taken once: release
 * 0.1 took what a wrong clock had dated. `forked` is what comes next.
 */
const toTimely = (
  batch: Taking,
  { memory, forked }: { memory: Memory; forked: GazetteEntry | undefined },
): Taking => {
  const latest = new Date(Date.now() + mostAhead).toISOString()
  const ahead = batch.entries.find(({ head }) => head.at > latest && !memory.findSight(head.number))
  if (ahead) return toTaking(batch.entries, { number: ahead.head.number, code: 'time-ahead' })
  return forked && !batch.fault
    ? { ...batch, fault: { number: forked.head.number, code: 'gazette-forked' } }
    : batch
}

const toTaking = (entries: readonly GazetteEntry[], fault: Fault): Taking => ({
  entries: toBefore(entries, fault),
  fault,
})

const toBefore = (entries: readonly GazetteEntry[], { number }: Fault): GazetteEntry[] =>
  entries.filter(({ head }) => head.number < number)

/** At the head: leaves out what comes after a document that is withheld though nothing withdrew it. */
const toExplained = (withheld: Map<string, number>, batch: Taking): Taking => {
  if (batch.fault) return batch
  for (const entry of batch.entries) noteWithheld(withheld, entry)
  const [number] = withheld.values()
  if (number === undefined) return batch
  return toTaking(batch.entries, { number, code: 'document-missing' })
}

/** The editions that are public once entries are applied: of each subject the last. */
const listShowings = (entries: readonly GazetteEntry[]): Showing[] => {
  const last = new Map(entries.map((entry) => [entry.head.subject, entry]))
  return [...last.values()].flatMap(({ head, document }) => {
    const shown = readDocument(document)
    return shown ? { number: head.number, document: shown } : []
  })
}
