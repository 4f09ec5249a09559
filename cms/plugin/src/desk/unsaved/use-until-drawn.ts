import { useEffect, useState } from 'react'

/**
 * What resolves once React has drawn what was put into the form before: a form is sent as it was drawn last, and on a
 * slow machine that is turns later. React draws what was put in first no later than what was put in then.
 */
export const useUntilDrawn = (): (() => Promise<void>) => {
  const [waiting, setWaiting] = useState<readonly (() => void)[]>([])
  useEffect(() => {
    if (waiting.length === 0) return
    for (const resolve of waiting) resolve()
    setWaiting((all) => all.filter((resolve) => !waiting.includes(resolve)))
  }, [waiting])
  return () => new Promise((resolve) => setWaiting((others) => [...others, resolve]))
}
