import { useCallback, useEffect, useReducer, useRef } from 'react'

/**
 * What resolves once React has drawn what was put into the form before, or the form is gone: a form is sent as it was drawn
 * last, and on a slow machine that is turns later. React draws what was put in first no later than what was put in then.
 */
export const useUntilDrawn = (): (() => Promise<void>) => {
  const waiting = useRef<(() => void)[]>([])
  const isDrawn = useRef(false)
  const [turn, draw] = useReducer((turns: number) => turns + 1, 0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn ends the one before
  useEffect(() => {
    isDrawn.current = true
    return () => {
      isDrawn.current = false
      for (const resolve of waiting.current.splice(0)) resolve()
    }
  }, [turn])
  return useCallback(
    () =>
      new Promise((resolve) => {
        if (!isDrawn.current) return resolve()
        waiting.current.push(resolve)
        draw()
      }),
    [],
  )
}
