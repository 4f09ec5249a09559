import { useRef } from 'react'
import type { Reading } from '../../editions/reading/piece.ts'
import { BeginQuote } from '../quotes/begin-quote.tsx'
import type { useBegun } from '../quotes/use-begun.ts'
import { useSay } from '../use-say.ts'
import { Margin, Noted, type Notes } from './margin.tsx'
import { Facts, PieceText } from './piece-text.tsx'

type Props = Pick<ReturnType<typeof useBegun>, 'begin' | 'choose'> & { notes: Notes; reading: Reading }

/** The text from its title to its end, each part with what is said of it. */
export const ReadingText = ({ begin, choose, notes, reading }: Props) => {
  const article = useRef<HTMLElement>(null)
  const { deck, facts, pieces, title } = reading
  const say = useSay()
  return (
    <article ref={article} className="exemplar-reading__text">
      {notes.comments.page?.canComment && <BeginQuote article={article} choose={choose} begin={begin} />}
      <Noted notes={notes} place="title" path="title">
        {title ? <h2>{title}</h2> : <h2 data-told>{say({ zh: '（没有标题）', en: '(no title)' })}</h2>}
      </Noted>
      {/* What is about the whole, or about a place that is not known, is read before the text. */}
      <Margin notes={notes} place="whole" />
      {deck && (
        <Noted notes={notes} place="deck" path={deck.path}>
          <p className="exemplar-reading__deck">{deck.text}</p>
        </Noted>
      )}
      {facts.length > 0 && (
        <Noted notes={notes} place="facts" path="">
          <Facts facts={facts} />
        </Noted>
      )}
      {pieces.map((piece, index) => (
        <Noted
          // biome-ignore lint/suspicious/noArrayIndexKey: a head and what stands under it have one path
          key={`${piece.path} ${index}`}
          notes={notes}
          place={index}
          path={piece.path}
        >
          <PieceText piece={piece} reading={reading} />
        </Noted>
      ))}
      {pieces.length === 0 && !deck && facts.length === 0 && (
        <p>{say({ zh: '还什么都没有写。', en: 'Nothing is written yet.' })}</p>
      )}
    </article>
  )
}
