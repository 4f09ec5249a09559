import { type RefObject, useEffect, useRef, useState } from 'react'
import { Keys, keys } from '../actions/keys.tsx'
import { useSay } from '../use-say.ts'
import { type ChosenText, listChosen } from './chosen.ts'
import type { Begun } from './use-begun.ts'

type Props = {
  readonly article: RefObject<HTMLElement | null>
  readonly choose: (chosen: ChosenText) => Begun | undefined
  readonly begin: (begun: Begun) => void
}

type Chosen = { readonly begun: Begun; readonly top: number; readonly left: number }

/** Stands below words as soon as they are selected in a text that is read, and begins a comment on them. */
export const BeginQuote = ({ article, begin, choose }: Props) => {
  const say = useSay()
  const [chosen, setChosen] = useState<Chosen>()
  // A press on the button takes the selection away on some screens before it is a click.
  const isPressed = useRef(false)
  useEffect(() => {
    const read = () => {
      if (!isPressed.current) setChosen(article.current ? findChosen(article.current, choose) : undefined)
    }
    // What was selected before the comments were read counts as well.
    read()
    document.addEventListener('selectionchange', read)
    return () => document.removeEventListener('selectionchange', read)
  }, [article, choose])
  if (!chosen) return null
  return (
    <button
      type="button"
      className="exemplar-quote-begin"
      style={{ insetBlockStart: chosen.top, insetInlineStart: chosen.left }}
      aria-keyshortcuts={keys.quote}
      onPointerDown={(event) => {
        event.preventDefault()
        isPressed.current = true
      }}
      onPointerCancel={() => {
        isPressed.current = false
      }}
      onClick={() => {
        isPressed.current = false
        setChosen(undefined)
        begin(chosen.begun)
        getSelection()?.removeAllRanges()
      }}
    >
      {say({ zh: '批注这几个字', en: 'Comment on these words' })}
      <Keys keys={keys.quote} />
    </button>
  )
}

/**
 * The first words of the selection that can be commented on, with the place of its last line in the article. A comment is
 * on words of one paragraph: a selection that goes further is taken as far as that one goes.
 */
const findChosen = (article: HTMLElement, choose: Props['choose']): Chosen | undefined => {
  for (const chosen of listChosen(article)) {
    const begun = choose(chosen)
    if (begun) return { begun, ...toPlace(article) }
  }
  return undefined
}

/** At most, so that it does not stand beyond the page. */
const widthOfButton = 220

const toPlace = (article: HTMLElement): { readonly top: number; readonly left: number } => {
  const around = article.getBoundingClientRect()
  const line = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1) ?? around
  const most = Math.max(0, around.width - widthOfButton)
  return {
    top: line.bottom - around.top + 6,
    left: Math.min(most, Math.max(0, line.left - around.left)),
  }
}
