import type { Reading } from '../../editions/reading/piece.ts'
import { useSay } from '../use-say.ts'
import { Margin, Noted, type Notes } from './margin.tsx'
import { Facts, PieceText } from './piece-text.tsx'

/** The text from its title to its end, each part with what is said of it. */
export const ReadingText = ({ notes, reading }: { notes: Notes; reading: Reading }) => {
  const { deck, facts, pieces, title } = reading
  const say = useSay()
  return (
    <article className="exemplar-reading__text">
      <Noted notes={notes} place="title" path="title">
        <h2>{title || say({ zh: '（没有标题）', en: '(no title)' })}</h2>
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
