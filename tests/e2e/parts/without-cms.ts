import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSiteProcess } from '../../support/built-site.ts'
import { crawl, toPasser } from '../../support/crawl.ts'
import { isLong } from '../../support/long.ts'
import type { Scene } from '../../support/scene.ts'

/** How many are asked for of what a site has hundreds of: the pages of all 326 communities are more of the same. */
const most = isLong ? Number.POSITIVE_INFINITY : 24

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
    const pages = await crawl(`${site.url}/`, toPasser(most))
    await site.stop()
    expect([...pages].filter(([, status]) => status >= 400)).toEqual([])
    const paths = [...pages.keys()]
    for (const path of ['/standards/33', '/stories', '/press', '/gazette/1']) expect(paths).toContain(path)
    expect(paths.filter((path) => path.startsWith('/files/')).length).toBeGreaterThan(12)
  })
}
