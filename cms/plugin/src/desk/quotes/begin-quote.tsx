import { type RefObject, useEffect, useRef, useState } from 'react'
import { Keys, keys } from '../actions/keys.tsx'
import { useSay } from '../use-say.ts'
import type { Begun } from './begun.ts'
import { type ChosenText, listChosen } from './chosen.ts'

type Props = {
  readonly article: RefObject<HTMLElement | null>
  readonly choose: (chosen: ChosenText) => Begun | undefined
  readonly begin: (begun: Begun) => void
}

type Spot = {
  readonly top: number
  readonly left: number
  /** How high the steps of the review stand at the foot of a phone: it stands above them. */
  readonly bar: number
}
type Chosen = Spot & { readonly begun: Begun }

/** Stands below words as soon as they are selected in a text that is read, and begins a comment on them. */
export const BeginQuote = ({ article, begin, choose }: Props) => {
  const say = useSay()
  const [chosen, setChosen] = useState<Chosen>()
  // A press on the button takes the selection away on some screens before it is a click.
  const isPressed = useRef(false)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    const read = () => {
      if (!isPressed.current) setChosen(article.current ? findChosen(article.current, choose) : undefined)
    }
    // What was selected before the comments were read counts as well.
    read()
    // A press that ends elsewhere is no click, wherever it ends.
    const end = ({ clientX, clientY, type }: PointerEvent) => {
      if (!isPressed.current) return
      const at = document.elementFromPoint(clientX, clientY)
      if (type === 'pointerup' && at && button.current?.contains(at)) return
      isPressed.current = false
      read()
    }
    document.addEventListener('selectionchange', read)
    document.addEventListener('pointerup', end)
    document.addEventListener('pointercancel', end)
    return () => {
      document.removeEventListener('selectionchange', read)
      document.removeEventListener('pointerup', end)
      document.removeEventListener('pointercancel', end)
    }
  }, [article, choose])
  if (!chosen) return null
  return (
    <button
      ref={button}
      type="button"
      className="exemplar-quote-begin"
      style={{
        ...{ insetBlockStart: chosen.top, insetInlineStart: chosen.left },
        ...{ '--phone-bar': `${chosen.bar}px` },
      }}
      aria-keyshortcuts={keys.quote}
      onPointerDown={(event) => {
        event.preventDefault()
        isPressed.current = true
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

const toPlace = (article: HTMLElement): Spot => {
  const around = article.getBoundingClientRect()
  const line = [...(getSelection()?.getRangeAt(0).getClientRects() ?? [])].at(-1) ?? around
  const most = Math.max(0, around.width - widthOfButton)
  return {
    top: line.bottom - around.top + 6,
    left: Math.min(most, Math.max(0, line.left - around.left)),
    bar: measureBar(),
  }
}

const measureBar = (): number => {
  const bar = document.querySelector<HTMLElement>('.exemplar-reading__bar .exemplar-review__actions')
  return bar && getComputedStyle(bar).position === 'fixed' ? bar.offsetHeight : 0
}
