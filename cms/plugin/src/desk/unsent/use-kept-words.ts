import { useEffect, useMemo, useRef, useState } from 'react'
import { findStorage } from '../unsaved/kept-texts.ts'
import { usePlace } from '../unsaved/use-place.ts'
import { findWords, forgetWords, type KeptWords, keepWords } from './kept-words.ts'

type Asked = {
  /** What it is written for; undefined while nothing can be sent. */
  readonly about: string | undefined
  /** Puts what was kept before where it is written. */
  readonly putBack: (words: KeptWords) => void
}

export type Keeper = {
  /** Keeps what is written from now on; forgets it where nothing is. */
  readonly keep: (words: KeptWords) => void
  readonly forget: () => void
  /** Whether what stands there was kept from before, and nothing was done to it since. */
  readonly isFound: boolean
}

/**
 * Keeps what is written beside a document and not sent, and puts back once what was kept before: a page that is left, or a
 * form that is shut, takes no words with it.
 */
export const useKeptWords = ({ about, putBack }: Asked): Keeper => {
  const place = usePlace()
  const written = useMemo(
    () => (place && about !== undefined ? { ...place, about } : undefined),
    [about, place],
  )
  const latest = useRef(putBack)
  latest.current = putBack
  const [isFound, setFound] = useState(false)
  useEffect(() => {
    const words = written && findWords(findStorage(), written)
    if (!words) return
    latest.current(words)
    setFound(true)
  }, [written])
  const forget = () => {
    setFound(false)
    if (written) forgetWords(findStorage(), written)
  }
  const keep = (words: KeptWords) => {
    if (Object.values(words.texts).every((text) => text.trim() === '')) return forget()
    setFound(false)
    if (written) keepWords(findStorage(), written, words)
  }
  return { forget, isFound, keep }
}
