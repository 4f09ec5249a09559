import { say } from './say.ts'

/** Whether the page was opened from a disk: nothing is asked of any network then, and every file is there. */
export const isOnDisk = location.protocol === 'file:'

/**
 * Goes to another page once it is there: a browser that finds none shows a page of its own, from which nobody returns.
 * Resolves with whether it went.
 */
export const reach = async (href: string): Promise<boolean> => {
  if (!isOnDisk)
    try {
      const { status } = await fetch(href)
      if (status >= 500) throw new Error(String(status))
    } catch {
      say('现在连不上网络，这一页暂时打不开，请稍后再试')
      return false
    }
  location.assign(href)
  return true
}

/** Links to other pages are followed by way of {@link reach}. */
export const holdLinks = (): void =>
  document.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a')
    if (isOnDisk || !link || event.defaultPrevented) return
    event.preventDefault()
    void reach(link.href)
  })
