import { expect, inject } from 'vitest'
import type { SiteProcess } from './site-process.ts'

export { type SiteProcess, startSiteProcess } from './site-process.ts'

/** The folder of the build for a base, made once for all files: see `site-setup.ts`. Nothing may write in it. */
export const findBuilt = (base = '/'): string => {
  const folder = inject('sites')[base]
  if (folder === undefined) throw new Error(`no site is built for ${base}`)
  return folder
}

/** Resolves when the site has followed the gazette to this number; fails when it has not within half a minute. */
export const untilFollowed = (site: SiteProcess, number: number): Promise<void> => {
  const readHead = async () => ((await (await site.get('/healthz')).json()) as { head: number }).head
  return expect.poll(readHead, { interval: 20, timeout: 30_000 }).toBeGreaterThanOrEqual(number)
}
