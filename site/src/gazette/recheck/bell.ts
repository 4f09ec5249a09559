/** A pause that somebody can end: `ring` ends the present one, or else the next. */
export const toBell = (stop: AbortSignal) => {
  let isRung = false
  let wake: (() => void) | undefined
  const ring = (): void => {
    isRung = true
    wake?.()
  }
  stop.addEventListener('abort', ring)
  return {
    ring,
    /** Resolves after `milliseconds`, when it rings, or when `stop` fires. */
    wait: async (milliseconds: number): Promise<void> => {
      if (!isRung && !stop.aborted)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds)
          wake = () => {
            clearTimeout(timer)
            resolve()
          }
        })
      wake = undefined
      isRung = false
    },
  }
}
