/** A path as a reader writes it, without the base that it may have and the slash that Astro puts at its end. */
export const toAskedPath = (pathname: string, base: string): string => {
  const start = base.replace(/\/$/, '')
  const path = toDecoded(pathname).replace(/(.)\/$/, '$1')
  return path.startsWith(`${start}/`) ? path.slice(start.length) : path
}

/** One that is decoded already may have a sign of per cent of its own. */
const toDecoded = (path: string): string => {
  try {
    return decodeURI(path)
  } catch {
    return path
  }
}
