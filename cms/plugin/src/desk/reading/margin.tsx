import type { Label } from '@exemplar/shared/glossary'
import type { ReactNode, RefObject } from 'react'
import { useEffect, useMemo, useRef } from 'react'
import type { Thread } from '../../editions/comments/threads.ts'
import type { ReviewStatus } from '../../review/doors/status.ts'
import { ThreadRow } from '../comments/comment-list.tsx'
import type { CommentsOfDocument } from '../comments/use-comments.ts'
import { toFieldPosition } from '../fields/field-position.ts'
import { useDocumentFields } from '../fields/use-document-fields.ts'
import { markAll } from '../notes/use-marks.ts'
import { type Finding, FindingNote } from '../panel/finding-list.tsx'
import type { AnswerWish } from '../panel/use-review.ts'
import { type Fate, locate } from '../quotes/locate.ts'
import { goToWords, markQuotes, type QuoteMark, type QuoteRanges } from '../quotes/marks.ts'
import { QuoteForm } from '../quotes/quote-form.tsx'
import { QuoteNote } from '../quotes/quote-note.tsx'
import { listReadParagraphs, type ReadParagraph } from '../quotes/reading-paragraphs.ts'
import type { OpenWriting } from '../quotes/use-begun.ts'
import { useSay } from '../use-say.ts'
import { type Place, placeNotes } from './place-notes.ts'

/** All that is said beside a text, by where it stands. */
export type Notes = {
  readonly findings: ReadonlyMap<Place, readonly Finding[]>
  readonly threads: ReadonlyMap<Place, readonly Thread[]>
  readonly comments: CommentsOfDocument
  /** What became of the words that comments are about, by the comment. */
  readonly quotes: ReadonlyMap<string, Fate<ReadParagraph>>
  /** Where these words stand on the page. */
  readonly ranges: QuoteRanges
  /** A comment on words that is being written, at its place. */
  readonly writing: OpenWriting | undefined
  /** Nothing can be stored now. */
  readonly disabled: boolean
  readonly answer: (wish: AnswerWish) => Promise<boolean>
}

type Placed = Pick<Notes, 'findings' | 'threads' | 'quotes'>

/** What the check found and what colleagues said, each at the part of the text that it is about. */
export const usePlaced = (
  text: Parameters<typeof placeNotes>[0] | undefined,
  { status, comments }: { status: ReviewStatus | undefined; comments: CommentsOfDocument },
): Placed => {
  const fields = useDocumentFields()
  const findings = status?.findings
  const threads = comments.page?.threads
  return useMemo(() => {
    if (!text) return { findings: new Map(), threads: new Map(), quotes: new Map() }
    const quotes = locateQuotes(listReadParagraphs(text, fields), threads ?? [])
    return {
      quotes,
      findings: placeNotes(text, findings ?? [], { fields, toSaid: ({ path }) => ({ path }) }),
      threads: placeNotes(text, threads ?? [], {
        fields,
        toSaid: ({ field, id }) => {
          const fate = quotes.get(id)
          if (typeof fate === 'object') return { place: fate.paragraph.place }
          return field === undefined ? undefined : { field }
        },
      }),
    }
  }, [fields, findings, text, threads])
}

const locateQuotes = (paragraphs: readonly ReadParagraph[], threads: readonly Thread[]): Notes['quotes'] =>
  new Map(
    threads.flatMap(({ field, id, quote }) =>
      field && quote ? [[id, locate(paragraphs, { field, quote })] as const] : [],
    ),
  )

type Props = {
  readonly notes: Notes
  readonly place: Place
  /** Where it stands in the published shape. */
  readonly path: string
  readonly children: ReactNode
}

/** A part of the text with what is said of it: in the margin, or below it where there is none. */
export const Noted = ({ children, notes, path, place }: Props) => {
  const fields = useDocumentFields()
  const words = useRef<HTMLDivElement>(null)
  useMarked(words, notes, place)
  return (
    <div className="exemplar-reading__part" data-field-path={toFieldPosition(fields, path)?.field}>
      <Margin notes={notes} place={place} />
      <div ref={words} data-words={place} data-path={path} tabIndex={-1}>
        {children}
      </div>
    </div>
  )
}

/** Marks in a part of the text what was found in it, and the words that comments are about. */
const useMarked = (part: RefObject<HTMLElement | null>, notes: Notes, place: Place): void => {
  const { quotes, ranges } = notes
  const begun = notes.writing?.begun
  const findings = notes.findings.get(place)
  const threads = notes.threads.get(place)
  const beginning = begun?.place === place ? begun : undefined
  useEffect(() => {
    if (!part.current || !findings || !('highlights' in CSS)) return
    const element = part.current
    const marks = findings
      .filter(({ answer }) => !answer)
      .flatMap((finding) => markAll(element, { level: finding.level, words: finding }))
    return () => {
      for (const unmark of marks) unmark()
    }
  }, [findings, part])
  useEffect(() => {
    const about: QuoteMark[] = (threads ?? []).flatMap(({ id, resolved }) => {
      const fate = quotes.get(id)
      return typeof fate === 'object'
        ? [{ id, words: fate.words, at: fate.paragraph.at, settled: resolved !== undefined }]
        : []
    })
    if (beginning?.words && beginning.at !== undefined)
      about.push({ id: 'new', words: beginning.words, at: beginning.at })
    if (part.current && about.length > 0) return markQuotes(part.current, about, ranges)
    return undefined
  }, [beginning, part, quotes, ranges, threads])
}

/** What is said of one part, or, at `whole`, of none that is known. */
export const Margin = ({ notes, place }: Pick<Props, 'notes' | 'place'>) => {
  const say = useSay()
  const { answer, comments, disabled } = notes
  const findings = notes.findings.get(place) ?? []
  const threads = notes.threads.get(place) ?? []
  const writing = notes.writing?.begun.place === place ? notes.writing : undefined
  if (findings.length + threads.length === 0 && !writing) return null
  return (
    <aside className="exemplar-reading__margin" aria-label={say(marginName)} tabIndex={-1} data-note={place}>
      {writing && <QuoteForm key={writing.id} writing={writing} comments={comments} />}
      {findings.length > 0 && (
        <ul className="exemplar-review__findings">
          {findings.map((finding, index) => (
            <FindingNote
              // biome-ignore lint/suspicious/noArrayIndexKey: the same words may stand twice in one place
              key={`${finding.key} ${index}`}
              finding={finding}
              disabled={disabled}
              answer={answer}
            >
              <b>{say({ zh: '内容检查', en: 'Content check' })}</b>
            </FindingNote>
          ))}
        </ul>
      )}
      {threads.length > 0 && (
        <div className="exemplar-review__comments">
          <ul>
            {threads.map((thread) => (
              <ThreadRow
                key={thread.id}
                thread={thread}
                comments={comments}
                canComment={comments.page?.canComment ?? false}
                quote={
                  thread.quote && (
                    <QuoteNote
                      quote={thread.quote}
                      fate={notes.quotes.get(thread.id) ?? 'unknown'}
                      go={() => goToWords(notes.ranges.get(thread.id))}
                    />
                  )
                }
              />
            ))}
          </ul>
        </div>
      )}
    </aside>
  )
}

const marginName: Label = { zh: '旁注', en: 'In the margin' }
