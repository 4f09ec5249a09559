import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { PublicSide } from '../../dashboard/public-side/public-side.ts'

/** How often it is read while somebody sees the page, in milliseconds. */
const every = 10_000

/** Where the public side is, read again and again while the page is visible; and whether the last reading failed. */
export const usePublicSide = (wanted: boolean): { side: PublicSide | undefined; failed: boolean } => {
  const { config } = useConfig()
  const [side, setSide] = useState<PublicSide>()
  const [failed, setFailed] = useState(false)
  const url = formatAdminURL({ apiRoute: config.routes.api, path: '/public-side' })
  useEffect(() => {
    if (!wanted) return
    const controller = new AbortController()
    let reading = false
    const read = async () => {
      if (reading || document.visibilityState !== 'visible') return
      reading = true
      try {
        const answer = await fetch(url, { credentials: 'include', signal: controller.signal })
        if (answer.ok) setSide((await answer.json()) as PublicSide)
        setFailed(!answer.ok)
      } catch (error) {
        if ((error as Error).name !== 'AbortError') setFailed(true)
      } finally {
        reading = false
      }
    }
    void read()
    const timer = setInterval(read, every)
    document.addEventListener('visibilitychange', read)
    return () => {
      controller.abort()
      clearInterval(timer)
      document.removeEventListener('visibilitychange', read)
    }
  }, [url, wanted])
  return { side, failed }
}
