import { useSyncExternalStore } from 'react'

/** How often something else than the list of comments has commented on this page. */
let times = 0
const listening = new Set<() => void>()

/** Tells the list that there is something new to read. */
export const tellCommented = (): void => {
  times += 1
  for (const hear of listening) hear()
}

export const useCommented = (): number =>
  useSyncExternalStore(
    (hear) => {
      listening.add(hear)
      return () => listening.delete(hear)
    },
    () => times,
    () => 0,
  )
