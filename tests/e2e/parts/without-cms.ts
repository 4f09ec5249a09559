import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSiteProcess } from '../../support/built-site.ts'
import { crawl } from '../../support/crawl.ts'
import { isLong } from '../../support/long.ts'
import type { Scene } from '../../support/scene.ts'

/** Of how many of the 326 communities each page and board is asked for: the others are more of the same. */
const mostCommunities = isLong ? 326 : 24

/** Tells what is of one community more than those. */
const toPasser = () => {
  const met = new Set<string>()
  return (path: string): boolean => {
    const [, slug] = /^\/(?:communities|boards)\/(?!district\/)([^/?.]+)/.exec(path) ?? []
    if (slug === undefined || met.has(slug)) return false
    if (met.size >= mostCommunities) return true
    met.add(slug)
    return false
  }
}

/** Stops the whole product, and starts its site alone. */
export const tellWithoutCms = (at: () => Scene): void => {
  test('with the CMS switched off the site serves every page from a fresh start, with no dead link and no missing file', async () => {
    const { stage } = at()
    expect(await stage.stop()).toBe(0)
    await expect(fetch(stage.cmsUrl)).rejects.toThrow()
    const site = await startSiteProcess(join(import.meta.dirname, '../../../site/dist'), {
      CMS_URL: stage.cmsUrl,
      DATA_DIR: stage.folder,
    })
    await site.line('网站已启动')
    const pages = await crawl(`${site.url}/`, toPasser())
    await site.stop()
    expect([...pages].filter(([, status]) => status >= 400)).toEqual([])
    const paths = [...pages.keys()]
    for (const path of ['/standards/33', '/stories', '/press', '/gazette/1']) expect(paths).toContain(path)
    expect(paths.filter((path) => path.startsWith('/files/')).length).toBeGreaterThan(12)
  })
}
