import { useRef } from 'react'

/**
 * Does one thing after the other: while something is under way, whatever else is asked for is not done, and resolves with
 * undefined. For what has to wait before its button can be shut: until then a second press is a press.
 */
export const useOneAtATime = (): (<T>(work: () => Promise<T>) => Promise<T | undefined>) => {
  const isUnderWay = useRef(false)
  return async (work) => {
    if (isUnderWay.current) return undefined
    isUnderWay.current = true
    try {
      return await work()
    } finally {
      isUnderWay.current = false
    }
  }
}
