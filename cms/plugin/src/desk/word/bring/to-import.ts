import type { Label } from '@exemplar/shared/glossary'
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import type { ReadWord } from '../../../editions/word/read/told.ts'
import { type PasteReport, sumReports } from '../../paste/report.ts'
import type { Node } from '../../paste/tidy/nodes.ts'
import { tidy } from '../../paste/tidy/tidy.ts'
import type { Stated } from '../stated/take-stated.ts'
import { listMergedNotes } from './merged.ts'
import { readHtml, type WordPicture } from './read-html.ts'
import { toNodes } from './to-nodes.ts'

/** A text as it would go into the form. */
export type WordImport = Pick<ReadWord, 'title' | 'comments' | 'notes' | 'isOurs'> & {
  /** Blocks of the body; pictures among them name their place in `pictures`. */
  readonly nodes: readonly Node[]
  readonly pictures: readonly WordPicture[]
  readonly report: PasteReport
  /** What it says of itself, for fields of their own; and what of that stays in the body. */
  readonly stated: readonly Stated[]
  readonly kept: readonly Label[]
}

type Tools = {
  /** An editor that shows nothing. */
  readonly bench: LexicalEditor
  /** The slug of the collection of pictures. */
  readonly media: string
  readonly parse?: (html: string) => Document
}

const parseHere = (html: string): Document => new DOMParser().parseFromString(html, 'text/html')

/** What of a text that was read goes into the form, cleaned and set as a paste is. */
export const toImport = (read: ReadWord, { bench, media, parse = parseHere }: Tools): WordImport => {
  const { html, pictures, report } = readHtml(read, { media, parse })
  const made = toNodes(bench, parse(html))
  const { comments, isOurs, title } = read
  const notes = [...listMergedNotes(made), ...read.notes]
  // What went out from here says of each paragraph what it is: nothing has to be made of its numbers.
  const set = isOurs ? { nodes: made, report: {} } : tidy(made, title)
  const whole = sumReports(report, set.report)
  return { title, comments, notes, isOurs, pictures, nodes: set.nodes, report: whole, stated: [], kept: [] }
}
