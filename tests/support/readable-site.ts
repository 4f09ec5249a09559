import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findBuilt, type SiteProcess, startSiteProcess } from './built-site.ts'
import { type FeedServer, startFeed } from './feed-server.ts'

/** Where a site says that it is, whatever it is asked by. */
export const siteUrl = 'https://www.example.gov.cn'
const base = '/jzxfsq/'

/** A site below a path that has followed what was published, as programs elsewhere know it: by whole addresses. */
export type ReadableSite = {
  readonly feed: FeedServer
  readonly site: SiteProcess
  /** Asks for a whole address of the site. Throws where it is one of somebody else. */
  readonly ask: (address: string, options?: RequestInit) => Promise<Response>
  readonly stop: () => Promise<void>
}

/** Starts one on a gazette of its own that `publish` has written. */
export const startReadableSite = async (
  publish: (feed: FeedServer) => Promise<void>,
  environment: Readonly<Record<string, string>> = {},
): Promise<ReadableSite> => {
  const feed = await startFeed()
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-readable-'))
  await publish(feed)
  const site = await startSiteProcess(findBuilt(base), {
    ...{ CMS_URL: feed.url, DATA_DIR: folder, SITE_URL: siteUrl, base },
    ...environment,
  })
  await site.line(`公报已收录到第${feed.chain.entries.length}号`)
  return {
    feed,
    site,
    ask: (address, options) => {
      const start = siteUrl + base
      if (!address.startsWith(start)) throw new Error(`${address} is no address below ${start}`)
      return site.get(`/${address.slice(start.length)}`, options)
    },
    stop: async () => {
      await site.stop()
      await feed.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
