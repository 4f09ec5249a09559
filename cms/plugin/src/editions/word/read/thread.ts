import { parentPort } from 'node:worker_threads'
import type { CodeOf } from '../../../errors/declare-errors.ts'
import type { WordError } from '../errors.ts'
import type { WordFile } from './parts/open-package.ts'
import { readWord } from './read-word.ts'
import { WordRefusal } from './refusal.ts'
import type { ThreadWord } from './told.ts'

/** What comes out of the thread: the text, or why not. */
export type Outcome = { readonly read: ThreadWord } | { readonly refused: CodeOf<typeof WordError> }

const work = async (file: WordFile): Promise<Outcome> => {
  try {
    return { read: await readWord(file) }
  } catch (error) {
    if (error instanceof WordRefusal) return { refused: error.code }
    throw error
  }
}

parentPort?.on('message', async (file: WordFile) => parentPort?.postMessage(await work(file)))
