import { useCallback, useEffect, useState } from 'react'
import type { EditionDifference, Editions } from '../../editions/difference/editions.ts'
import { type Answered, callServer, type Refused } from '../call-server.ts'
import { useAddress } from '../use-address.ts'

export type Compared = {
  /** Undefined until they have been read. */
  readonly editions: Editions | undefined
  /** The two that are compared, by what they are asked by: `working` or the number of a published edition. */
  readonly from: string
  readonly to: string
  readonly difference: EditionDifference | undefined
  readonly refused: Refused | undefined
  readonly choose: (side: 'from' | 'to', name: string) => void
}

/** Two editions of the document that is open; at first the newest published one, and the one at hand. */
export const useDifference = (): Compared => {
  const address = useAddress()
  const [editions, setEditions] = useState<Editions>()
  const [sides, setSides] = useState({ from: '', to: 'working' })
  const [difference, setDifference] = useState<EditionDifference>()
  const [refused, setRefused] = useState<Refused>()
  const { from, to } = sides

  const read = useCallback(
    <T>(end: string, take: (answer: T) => void) => {
      if (!address) return undefined
      const controller = new AbortController()
      callServer<T>(address, { end, signal: controller.signal })
        .then((answered: Answered<T>) => {
          setRefused('answer' in answered ? undefined : answered)
          if ('answer' in answered) take(answered.answer)
        })
        .catch((error: Error) => {
          if (error.name !== 'AbortError') throw error
        })
      return () => controller.abort()
    },
    [address],
  )

  useEffect(
    () =>
      read<Editions>('editions', (answer) => {
        setEditions(answer)
        const newest = answer.published[0]
        if (newest) setSides({ from: String(newest.edition), to: 'working' })
      }),
    [read],
  )
  useEffect(() => {
    if (from === '') return undefined
    setDifference(undefined)
    return read<EditionDifference>(`difference?from=${from}&to=${to}`, setDifference)
  }, [from, to, read])

  const choose = (side: 'from' | 'to', name: string) => setSides({ ...sides, [side]: name })
  return { editions, from, to, difference, refused, choose }
}
