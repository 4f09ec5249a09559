import { join } from 'node:path'
import { expect, test } from 'vitest'
import { startSiteProcess } from '../../support/built-site.ts'
import { crawl } from '../../support/crawl.ts'
import type { Scene } from '../../support/scene.ts'

/** Stops the whole product, and starts its site alone. */
export const tellWithoutCms = (at: () => Scene): void => {
  let pages: Map<string, number>

  test('the site has no dead link and no missing file', async () => {
    pages = await crawl(`${at().stage.siteUrl}/`)
    expect([...pages].filter(([, status]) => status >= 400)).toEqual([])
    const paths = [...pages.keys()]
    for (const path of ['/standards/33', '/stories', '/press', '/gazette/1']) expect(paths).toContain(path)
    expect(paths.filter((path) => path.startsWith('/files/')).length).toBeGreaterThan(12)
  })

  test('the site serves every page it had, from a fresh start, with the CMS switched off', async () => {
    const { stage } = at()
    expect(await stage.stop()).toBe(0)
    await expect(fetch(stage.cmsUrl)).rejects.toThrow()
    const site = await startSiteProcess(join(import.meta.dirname, '../../../site/dist'), {
      CMS_URL: stage.cmsUrl,
      DATA_DIR: stage.folder,
    })
    await site.line('网站已启动')
    const again = await crawl(`${site.url}/`)
    await site.stop()
    expect(again).toEqual(pages)
  })
}
