import { useEffect, useState } from 'react'

/** Whole seconds for which something has been going on, from the second one on; undefined before, and while nothing is. */
export const useSeconds = (isGoing: boolean): number | undefined => {
  const [seconds, setSeconds] = useState(0)
  useEffect(() => {
    if (!isGoing) return undefined
    setSeconds(0)
    const timer = setInterval(() => setSeconds((before) => before + 1), 1000)
    return () => clearInterval(timer)
  }, [isGoing])
  return isGoing && seconds >= 2 ? seconds : undefined
}
