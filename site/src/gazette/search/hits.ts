import type { DatabaseSync } from 'node:sqlite'
import { toQuery } from '../database/query.ts'
import { type Live, type LiveRow, liveColumns, toLiveReader } from '../queries/live.ts'
import { findPassage, type PlacedPassage, readRowId } from './passages.ts'
import { type Snippet, type SnippetPart, toMarked, toSnippets } from './snippet.ts'
import type { Word } from './sought.ts'

/** What was found, and the parts of its texts that show why. */
export type Hit = {
  readonly live: Live
  readonly passage: PlacedPassage
  readonly title: SnippetPart[]
  readonly snippets: Snippet[]
  /** Of the standards that it evidences, the numbers of those whose names have a word that was asked for. */
  readonly standards: number[]
}

/** Makes hits of the ids of rows: what is told of one comes from the document, whose copy was checked, and not from the index. */
export const toHitReader = (database: DatabaseSync) => {
  const { listLive } = toLiveReader(database)
  const shown = toQuery<LiveRow>(
    database,
    `SELECT ${liveColumns} FROM documents d JOIN entries e ON e.number = d.entry
     WHERE d.id = ? AND d.state = 'live'`,
  )
  return (id: number, words: readonly Word[]): Hit | undefined => {
    const { document, place } = readRowId(id)
    const [live] = listLive(shown.list(document))
    const passage = live && findPassage({ document: live.document, number: live.entry.number }, place)
    if (!passage) return undefined
    const terms = words.map(({ term }) => term)
    const evidenced = 'standards' in live.document ? live.document.standards : []
    const asked = new Set(words.flatMap(({ standards = [] }) => standards))
    return {
      live,
      passage,
      title: toMarked(passage.title, terms),
      snippets: toSnippets(passage.texts, terms),
      standards: place === 0 ? evidenced.filter((number) => asked.has(String(number))) : [],
    }
  }
}
