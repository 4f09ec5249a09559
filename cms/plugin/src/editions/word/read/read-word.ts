import { readComments } from './comments.ts'
import { toFound } from './found.ts'
import { findRoles } from './look/find-roles.ts'
import { readNumbering } from './look/numbering.ts'
import { readStyles } from './look/styles.ts'
import { mostOfWord } from './most-of-word.ts'
import { findBody, openPackage, type TextPart, type WordFile } from './parts/open-package.ts'
import { packPackage } from './parts/pack-package.ts'
import { listBelow, make, type XmlElement } from './parts/xml-tree.ts'
import { WordRefusal } from './refusal.ts'
import { rewrite, type Writing } from './rewrite.ts'
import { toHtml } from './to-html.ts'
import { toNotes } from './to-notes.ts'
import type { ThreadWord } from './told.ts'

/** Reads a text: what it says as HTML for the cleaner of pastes, and what else there was. Throws a WordRefusal. */
export const readWord = async (file: WordFile): Promise<ThreadWord> => {
  const opened = await openPackage(file)
  const styles = readStyles(opened.styles)
  const numbering = readNumbering(opened.numbering, styles)
  const body = findBody(opened)
  const { highest, roles, title } = findRoles(body, styles)
  const found = toFound()
  const { isOurs } = opened
  // A text of ours says itself of what rank its headings are, even where it has none of the first.
  const writing = { styles, numbering, roles, found, highest: isOurs ? 1 : highest }
  const document = make('w:document', {}, [make('w:body', {}, rewrite(writing, body))])
  const [footnotes, endnotes] = [
    rewriteNotes(writing, opened.footnotes),
    rewriteNotes(writing, opened.endnotes),
  ]
  if (found.characters > mostOfWord.characters) throw new WordRefusal('text-too-large')
  if (found.characters === 0) throw new WordRefusal('text-empty')
  const texts = { document, footnotes, endnotes }
  const names = listStyleNames([document, footnotes, endnotes])
  const { claims, html } = await toHtml(packPackage(opened, texts, names), {
    pictures: found.pictures,
    styles: names,
  })
  const hasNotes = /<a href="#(?:foot|end)note-/.test(html)
  const notes = toNotes(found, { ...opened, hasNotes })
  const read = { title, html, isOurs, comments: readComments(opened, found), notes, claims }
  if (isTooLong(read)) throw new WordRefusal('text-too-large')
  return read
}

/** What is written once may be shown many times: an address of a link, what was said at the margin. */
const isTooLong = ({ comments, html }: ThreadWord): boolean =>
  comments.reduce((length, { text }) => length + text.length, html.length) > mostOfWord.answer

/** Notes without the lines that divide them from the text. */
const rewriteNotes = (writing: Writing, part: TextPart | undefined): XmlElement | undefined =>
  part && { ...part.tree, children: rewrite(writing, part.tree) }

const listStyleNames = (texts: readonly (XmlElement | undefined)[]): ReadonlySet<string> =>
  new Set(
    texts.flatMap((text) =>
      text
        ? ['w:pStyle', 'w:rStyle'].flatMap((name) =>
            listBelow(text, name).map(({ attributes }) => attributes['w:val'] ?? ''),
          )
        : [],
    ),
  )
