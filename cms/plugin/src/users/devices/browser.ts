import Bowser from 'bowser'

/** Nobody's browser says more than this of itself. */
const longest = 400

/** What a browser and its system are called (`Chrome · Windows`), by what it says of itself; undefined where that tells nothing. */
export const toBrowserName = (userAgent: string | null): string | undefined => {
  if (!userAgent) return undefined
  const { browser, os } = Bowser.parse(userAgent.slice(0, longest))
  const names = [browser.name, os.name].filter((name) => name)
  return names.length > 0 ? names.join(' · ').slice(0, 80) : undefined
}
