import { useCallback, useEffect, useState } from 'react'
import type { LastImport } from '../../imports/doors/import-doors.ts'
import type { Line } from '../../imports/doors/progress.ts'
import type { Refused } from '../call-server.ts'
import { callForLines, type ListAddress, readList } from './call-list.ts'

export type Last = {
  readonly last: LastImport | undefined
  readonly readAgain: () => void
  readonly undo: (id: string) => void
  /** While it is being undone. */
  readonly line: Line | 'begun' | undefined
  readonly refused: Refused | undefined
}

/** The last import of a list, and its undoing. */
export const useLast = (address: ListAddress): Last => {
  const [last, setLast] = useState<LastImport>()
  const [line, setLine] = useState<Line | 'begun'>()
  const [refused, setRefused] = useState<Refused>()
  const { account, api, collection } = address
  const readAgain = useCallback(async () => {
    const told = await readList<{ last: LastImport | null }>({ api, collection, account }, 'import')
    setLast(told?.last ?? undefined)
  }, [account, api, collection])
  useEffect(() => void readAgain(), [readAgain])
  const undo = async (id: string) => {
    setRefused(undefined)
    setLine('begun')
    const { signal } = new AbortController()
    const sending = { end: 'import/undo', body: JSON.stringify({ id }), signal, hear: setLine }
    const answered = await callForLines<{ undone: number }>(address, sending)
    setLine(undefined)
    if ('refusal' in answered) setRefused(answered)
    await readAgain()
  }
  return { last, line, refused, readAgain: () => void readAgain(), undo: (id) => void undo(id) }
}
