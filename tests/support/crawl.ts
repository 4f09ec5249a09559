/**
 * Every address of the same host that links from `start` lead to, by its path, with the status it was answered with.
 *
 * @param isMore whether an address is more of the same, and is passed over with what it alone leads to
 */
export const crawl = async (
  start: string,
  isMore: (path: string) => boolean = () => false,
): Promise<Map<string, number>> => {
  const { origin } = new URL(start)
  const found = new Map<string, number>()
  const waiting = [start]
  for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
    const path = address.slice(origin.length)
    if (found.has(path) || isMore(path)) continue
    const answer = await fetch(address, { redirect: 'manual' })
    found.set(path, answer.status)
    const isPage = answer.headers.get('content-type')?.startsWith('text/html')
    const text = await answer.text()
    if (answer.status === 200 && isPage)
      waiting.push(...listAddresses(text, address).filter((next) => next.startsWith(`${origin}/`)))
  }
  return found
}

const listAddresses = (html: string, base: string): string[] =>
  [...html.matchAll(/\s(?:href|src|srcset)="([^"]*)"/g)].flatMap(([, value = '']) =>
    value
      .replaceAll('&amp;', '&')
      .split(/,\s+/)
      .map((part) => part.trim().split(/\s/)[0] ?? '')
      .filter((part) => part !== '' && !/^(mailto|tel|data):/.test(part))
      .map((part) => new URL(part, base).href.replace(/#.*$/, '')),
  )

/**
 * What a site has hundreds of, each like the others: pages and works of places, cuts of type, pictures for sharing, lists
 * that are narrowed, ways to another reading.
 */
const plenty =
  /^\/(?:(?:boards|communities|share|correct|embed|copy|og|song|qr)\/|(?:mode|stories|evidence|gazette|boards)\?)/

/** Tells what of such addresses is one more than so many of its sort. */
export const toPasser = (most: number): ((path: string) => boolean) => {
  const met = new Map<string, Set<string>>()
  return (path) => {
    const [sort] = plenty.exec(path) ?? []
    if (sort === undefined) return false
    const [ending = ''] = /\.\w+$/.exec(path) ?? []
    const known = met.get(sort + ending) ?? new Set()
    met.set(sort + ending, known)
    if (known.has(path)) return false
    if (known.size >= most) return true
    known.add(path)
    return false
  }
}
