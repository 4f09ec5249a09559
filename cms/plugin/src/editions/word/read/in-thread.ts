import { runInThread, toThreadFile } from '../../../media/inspect/run-in-thread.ts'
import { toThreadQueue } from '../../../media/inspect/thread-queue.ts'
import { WordError } from '../errors.ts'
import { mostOfWord } from './most-of-word.ts'
import type { WordFile } from './parts/open-package.ts'
import type { Outcome } from './thread.ts'
import type { ThreadWord } from './told.ts'

const threadFile = toThreadFile(import.meta.url, { inSource: 'thread.ts', inPackage: 'word-thread.js' })

const queue = toThreadQueue()

type Limits = { readonly file?: string; readonly within?: number; readonly left?: AbortSignal | undefined }

/** Reads a text in a thread of its own. Throws an ExemplarError that says why not. */
export const readInThread = (
  word: WordFile,
  { file = threadFile, left, within = mostOfWord.milliseconds }: Limits = {},
): Promise<ThreadWord> =>
  queue(async () => {
    const { megabytes } = mostOfWord
    const ran = await runInThread<Outcome>(word, { file, milliseconds: within, megabytes, left })
    if ('ended' in ran) throw new WordError(ran.ended === 'time' ? 'text-took-too-long' : 'text-too-large')
    if ('refused' in ran.answer) throw new WordError(ran.answer.refused)
    return ran.answer.read
  }, left)
