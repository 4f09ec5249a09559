import { toast } from '@payloadcms/ui'
import { useCallback, useEffect, useState } from 'react'
import type { Reading } from '../../editions/reading/piece.ts'
import { callServer, type Refused } from '../call-server.ts'
import type { Surface } from '../panel/use-review.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'

type ReadingOfDocument = {
  /** Undefined until it has been read. */
  readonly reading: Reading | undefined
  readonly refused: Refused | undefined
  /** Reads it anew; tells what came. */
  readonly load: (signal?: AbortSignal) => Promise<Reading | undefined>
  /** The text that is read, as what its review is taken on. */
  readonly surface: Surface
}

/** The document that is open, as a text to be read. */
export const useReading = (): ReadingOfDocument => {
  const address = useAddress()
  const say = useSay()
  const [reading, setReading] = useState<Reading>()
  const [refused, setRefused] = useState<Refused>()
  const load = useCallback(
    async (signal?: AbortSignal) => {
      if (!address) return undefined
      const answered = await callServer<Reading>(address, { end: 'reading', ...(signal ? { signal } : {}) })
      if ('refusal' in answered) {
        setRefused(answered)
        return undefined
      }
      setRefused(undefined)
      setReading(answered.answer)
      return answered.answer
    },
    [address],
  )
  useEffect(() => {
    const controller = new AbortController()
    load(controller.signal).catch((error: Error) => {
      if (error.name !== 'AbortError') throw error
    })
    return () => controller.abort()
  }, [load])

  const tellTrouble = useCallback<Surface['tellTrouble']>(
    (trouble) => {
      toast.error(say(troubles[trouble]))
    },
    [say],
  )
  return {
    reading,
    refused,
    load,
    surface: {
      seen: () => reading?.revision,
      hold: () => undefined,
      tellTrouble,
      refresh: async (revision) => (await load())?.revision === revision,
    },
  }
}

/** Nothing is lost by either: what is read here is stored. */
const troubles = {
  stale: {
    zh: '其间有人改动或审核过，请看过最新的再办。',
    en: 'Somebody changed or reviewed it in the meantime; read what it says now.',
  },
  ended: {
    zh: '登录已失效，这一步没有办成。请在新窗口登录后再试。',
    en: 'The session has ended and nothing was done. Sign in in another window and try again.',
  },
} as const
