import type { Quote } from '@exemplar/shared/quotes/quote'
import { useSay } from '../use-say.ts'
import type { Fate, Paragraph } from './locate.ts'

type Props = {
  readonly quote: Quote
  readonly fate: Fate<Paragraph>
  /** Leads to the words. */
  readonly go: () => void
}

/** The words that a comment is about, and the way to them; or that they are gone. */
export const QuoteNote = ({ fate, go, quote }: Props) => {
  const say = useSay()
  if (fate === 'unknown')
    return (
      <p className="exemplar-quote">
        <Quoted words={quote.exact} />
      </p>
    )
  if (fate === 'gone')
    return (
      <p className="exemplar-quote" data-fate="gone">
        <b>{say({ zh: '原文已改：', en: 'The text has changed: ' })}</b>
        <Quoted words={quote.exact} />
      </p>
    )
  const { end, excerpt, start } = fate.words
  return (
    <p className="exemplar-quote" data-fate={fate.how}>
      {fate.how === 'near' && (
        <>
          {say({ zh: '批注时是', en: 'It said ' })}
          <Quoted words={quote.exact} />
          {say({ zh: '，现在是', en: ', and now says ' })}
        </>
      )}
      <button type="button" title={say({ zh: '转到这些字', en: 'Go to these words' })} onClick={go}>
        <Quoted words={excerpt.slice(start, end)} />
      </button>
    </p>
  )
}

/** As much as is needed to know the place. */
const longest = 80

/** Words in the marks of quotation. */
export const Quoted = ({ words }: { words: string }) => (
  <q>{words.length > longest ? `${words.slice(0, longest)}……` : words}</q>
)
