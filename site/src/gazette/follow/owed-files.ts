import { AnswerError } from '../../outside/answer-error.ts'
import type { ReplicaWriter } from '../apply/replica-writer.ts'
import type { Fault } from './fault.ts'
import type { Feed } from './feed.ts'
import { fetchFiles } from './fetch-files.ts'
import type { FileFolder } from './file-folder.ts'
import type { Retry } from './retry.ts'

type OwedFilesParts = {
  readonly writer: ReplicaWriter
  readonly feed: Feed
  readonly folder: FileFolder
  readonly retry: Retry
}

/** Files that live documents show and that are not there: asked for beside whatever else is followed. */
export const toOwedFiles = ({ writer, feed, folder, retry }: OwedFilesParts) => {
  const owed = new Set<string>()
  let dueAt = 0
  let running: Promise<void> | undefined

  const fetchAll = async (): Promise<Fault | undefined> => {
    if (owed.size === 0) return undefined
    const names = new Set(owed)
    const uses = writer.listFileUses().filter(({ name }) => names.has(name))
    const showings = [...new Set(uses.map(({ number }) => number))].flatMap((number) => {
      const document = writer.findDocument(number)
      return document ? { number, document } : []
    })
    const fault = await findFault(showings)
    // What was withdrawn or replaced while it came.
    const used = new Set(writer.listFileUses().map(({ name }) => name))
    await folder.remove([...names].filter((name) => !used.has(name)))
    if (!fault) for (const name of names) owed.delete(name)
    return fault
  }

  const findFault = async (showings: Parameters<typeof fetchFiles>[0]): Promise<Fault | undefined> => {
    try {
      return (await fetchFiles(showings, { feed, folder }))[0]
    } catch (error) {
      if (!(error instanceof AnswerError)) throw error
      const [first] = showings
      return first && { number: first.number, code: 'file-missing' }
    }
  }

  return {
    owe: (names: readonly string[]): void => {
      for (const name of names) owed.add(name)
    },
    /** Asks for them once in a while, and tells `onEnd` what is still wrong then, or that nothing is. */
    fetchWhenDue: (onEnd: (fault: Fault | undefined) => void, onDefect: (error: unknown) => void): void => {
      if (running || performance.now() < dueAt) return
      running = fetchAll()
        .then((fault) => {
          if (!fault) retry.reset()
          dueAt = fault ? performance.now() + retry.next() : 0
          onEnd(fault)
        })
        .catch((error: unknown) => {
          dueAt = performance.now() + retry.next()
          onDefect(error)
        })
        .finally(() => {
          running = undefined
        })
    },
    /** Resolves when nothing is being asked for. */
    rest: async (): Promise<void> => running,
  }
}
export type OwedFiles = ReturnType<typeof toOwedFiles>
