/** Work that is asked for any number of times and done once, before the browser paints next. */
export type FrameWork = { readonly ask: () => void; readonly stop: () => void }

/**
 * Does work once a frame, however often it is asked for. What is asked for already stays asked for: put off anew each
 * time, it would never be done where something moves in every frame.
 */
export const onceAFrame = (work: () => void): FrameWork => {
  let frame: number | undefined
  return {
    ask: () => {
      frame ??= requestAnimationFrame(() => {
        frame = undefined
        work()
      })
    },
    stop: () => {
      if (frame !== undefined) cancelAnimationFrame(frame)
    },
  }
}
