import type { RoundRequest } from '@exemplar/shared/selection/record'
import { useCallback, useEffect, useRef, useState } from 'react'
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
 * there is none: it is not open yet, or not the account's to see. `unread` says why it may be old: nothing answered.
 */
export const useRound = (
  first?: Board,
): {
  round?: Round
  refused?: Refused
  unread?: Refused | undefined
  address?: DocumentAddress | undefined
  open: () => Promise<void>
} => {
  const address = useAddress()
  const [answered, setAnswered] = useState<Answered<Board> | undefined>(first && { answer: first })
  const [unread, setUnread] = useState<Refused>()
  const done = useRef(0)
  const show = useCallback((board: Answered<Board>) => {
    done.current += 1
    setUnread(undefined)
    setAnswered(board)
  }, [])
  useEffect(() => {
    if (!address) return undefined
    const controller = new AbortController()
    const before = done.current
    callServer<Board>(address, { end: 'board', signal: controller.signal }).then(
      (read) => {
        // What was done meanwhile is newer than what was asked for before it.
        if (done.current !== before) return
        // Where nothing answers, a board that is shown stays, with what is being written on it.
        const isSilence = !('answer' in read) && (read.code === undefined || read.code === 'unexpected')
        if (isSilence) setUnread(read)
        setAnswered((shown) => (shown && (isSilence || isSame(shown, read)) ? shown : read))
      },
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
      const told = await callServer<Board>(address, call)
      if (!('answer' in told)) return told
      show(told)
      return undefined
    },
    [address, show],
  )
  const act = useCallback((request: RoundRequest) => send('acts', { request }), [send])
  const actTogether = useCallback(
    (acts: readonly RoundRequest[], signal?: AbortSignal) => send('batch', { request: { acts }, signal }),
    [send],
  )
  const readAgain = useCallback(async (): Promise<Board | undefined> => {
    const read = address && (await callServer<Board>(address, { end: 'board?settled=true' }))
    if (!read || !('answer' in read)) return undefined
    show(read)
    return read.answer
  }, [address, show])
  const open = useCallback(async () => {
    const refused = await act({ act: 'open' })
    if (refused) setAnswered(refused)
  }, [act])
  if (!address || !answered) return { address, open }
  return 'answer' in answered
    ? { address, open, unread, round: { address, board: answered.answer, act, actTogether, readAgain } }
    : { address, open, refused: answered }
}

/** What says the same is not drawn again. */
const isSame = (one: Answered<Board> | undefined, other: Answered<Board>): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
