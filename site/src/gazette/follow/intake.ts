import type { GazetteEntry } from '@exemplar/shared/gazette/entry'
import { noteWithheld, toChainHead, type VerifiedEntry } from '@exemplar/shared/gazette/verify'
import { listFiles, readDocument } from '@exemplar/shared/kinds/index'
import { toFileName } from '@exemplar/shared/media/published-file'
import { AnswerError } from '../../outside/answer-error.ts'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Memory } from '../memory/memory.ts'
import type { Candidate } from './candidate.ts'
import type { Fault } from './fault.ts'
import type { Feed } from './feed.ts'
import { fetchFiles, isAwaited, type Showing } from './fetch-files.ts'
import type { FileFolder } from './file-folder.ts'
import type { KeyRing } from './key-ring.ts'
import { type VerifiedBatch, verifyBatch } from './verify-batch.ts'

type IntakeParts = {
  readonly writer: ReplicaWriter
  readonly memory: Memory
  readonly feed: Feed
  readonly folder: FileFolder
  readonly keys: KeyRing
  /** Called with the names of files that may not be there though what shows them was applied. */
  readonly owe: (names: readonly string[]) => void
  /** Milliseconds that an entry waits for its files. */
  readonly filesWithin: number
}

/** Milliseconds that an entry may be dated ahead of our own clock. */
const mostAhead = 5 * 60_000

/**
 * Takes entries in as they came: verified, then remembered, their files fetched, then applied, up to the first that is
 * not good, which is returned. `atHead` says that the feed ends with them for now: then no withdrawal of a
 * document that was withheld may be owed any more. Before the head it may be, and files need not be waited for: what a
 * later entry withdraws or replaces is not served any more.
 */
export const toIntake = ({ writer, memory, feed, folder, keys, owe, filesWithin }: IntakeParts) => {
  let waitingSince: number | undefined

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

  /**
   * Fetches the files that entries show. Returns the entries that can be applied, and the first that cannot yet. An entry
   * waits for its files for a while, because its page is better with them; then it is applied without, and they are owed.
   */
  const fetchShown = async (
    entries: readonly VerifiedEntry[],
    { atHead }: { atHead: boolean },
  ): Promise<Taking> => {
    const showings = listShowings(entries)
    const faults = await fetchFiles(showings, { feed, folder, isWanted: isAwaited }).catch(
      (error: unknown) => {
        if (!(error instanceof AnswerError) || mayWait(entries, 0)) throw error
        return showings.map(({ number }): Fault => ({ number, code: 'file-missing' }))
      },
    )
    const fault = faults.find(
      ({ code, number }) => (atHead || code !== 'file-missing') && mayWait(entries, number),
    )
    // Without that entry an earlier one may be what is shown, and its files are wanted instead.
    if (fault) return { ...(await fetchShown(toBefore(entries, fault), { atHead })), fault }
    const missing = new Set(faults.map(({ number }) => number))
    for (const { number, document } of showings)
      owe(
        listFiles(document)
          .filter((file) => missing.has(number) || !isAwaited(file))
          .map(toFileName),
      )
    return { entries }
  }

  /** Whether files may keep an entry back: not for ever, and not where a withdrawal comes after it. */
  const mayWait = (entries: readonly GazetteEntry[], number: number): boolean => {
    if (entries.some(({ head }) => head.act === 'withdraw' && head.number > number)) return false
    waitingSince ??= performance.now()
    return performance.now() - waitingSince < filesWithin
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
      if (!shown.fault) waitingSince = undefined
      const applied = writer.apply(shown.entries, place)
      await folder.remove(applied.unused)
      // What was served once, such as a withdrawal, is not to be taken back by a replica that is made anew.
      if (memory.findWhole() !== undefined) memory.keepWhole(writer.findChainHead().number)
      return applied.fault ?? shown.fault ?? explained.fault
    },
  }
}
export type Intake = ReturnType<typeof toIntake>

/** What of a batch can be applied, and what stopped it there. */
type Taking = { readonly entries: readonly VerifiedEntry[]; readonly fault?: Fault }

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

const toTaking = (entries: readonly VerifiedEntry[], fault: Fault): Taking => ({
  entries: toBefore(entries, fault),
  fault,
})

const toBefore = (entries: readonly VerifiedEntry[], { number }: Fault): VerifiedEntry[] =>
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
