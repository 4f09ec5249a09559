import type { RoundRequest } from '@exemplar/shared/selection/record'
import { useCallback, useEffect, useState } from 'react'
import type { Board } from '../../selection/doors/board.ts'
import { type Answered, callServer, type DocumentAddress, type Refused } from '../call-server.ts'
import { useAddress } from '../use-address.ts'

/** The board of the round that is open, and what is done from it. */
export type Round = {
  readonly address: DocumentAddress
  readonly board: Board
  /** Does an act; the board is then what stands after it. Resolves with why not, where it was refused. */
  readonly act: (request: RoundRequest) => Promise<Refused | undefined>
  /**
   * Does several, or none: then the issues name the place of each that may not be done. Rejects with `AbortError` where it is
   * cancelled: the board that is read again says what became of it.
   */
  readonly actTogether: (acts: readonly RoundRequest[], signal?: AbortSignal) => Promise<Refused | undefined>
  /** Reads the board anew once nothing is being done in the round, where nobody can say what became of an act. */
  readonly readAgain: () => Promise<Board | undefined>
}

/**
 * The board of a round: `first` until it was read, as a page that was gone back to is as old as it is. `refused` says why
 * there is none: it is not open yet, or not the account's to see.
 */
export const useRound = (
  first?: Board,
): {
  round?: Round
  refused?: Refused
  address?: DocumentAddress | undefined
  open: () => Promise<void>
} => {
  const address = useAddress()
  const [answered, setAnswered] = useState<Answered<Board> | undefined>(first && { answer: first })
  useEffect(() => {
    if (!address) return undefined
    const controller = new AbortController()
    callServer<Board>(address, { end: 'board', signal: controller.signal }).then(
      (read) => setAnswered((shown) => (isSame(shown, read) ? shown : read)),
      () => undefined,
    )
    return () => controller.abort()
  }, [address])
  const send = useCallback(
    async (
      end: 'acts' | 'batch',
      { request, signal }: { request: unknown; signal?: AbortSignal | undefined },
    ): Promise<Refused | undefined> => {
      if (!address) return undefined
      const call = { method: 'POST', end, request, ...(signal ? { signal } : {}) } as const
      const done = await callServer<Board>(address, call)
      if (!('answer' in done)) return done
      setAnswered(done)
      return undefined
    },
    [address],
  )
  const act = useCallback((request: RoundRequest) => send('acts', { request }), [send])
  const actTogether = useCallback(
    (acts: readonly RoundRequest[], signal?: AbortSignal) => send('batch', { request: { acts }, signal }),
    [send],
  )
  const readAgain = useCallback(async (): Promise<Board | undefined> => {
    const read = address && (await callServer<Board>(address, { end: 'board?settled=true' }))
    if (!read || !('answer' in read)) return undefined
    setAnswered(read)
    return read.answer
  }, [address])
  const open = useCallback(async () => {
    const refused = await act({ act: 'open' })
    if (refused) setAnswered(refused)
  }, [act])
  if (!address || !answered) return { address, open }
  return 'answer' in answered
    ? { address, open, round: { address, board: answered.answer, act, actTogether, readAgain } }
    : { address, open, refused: answered }
}

/** What says the same is not drawn again. */
const isSame = (one: Answered<Board> | undefined, other: Answered<Board>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
