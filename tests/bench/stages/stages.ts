import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PublishedDocument } from '@exemplar/shared/kinds/index'
import { findBuiltSite } from '../../support/find-built-site.ts'
import { type SiteProcess, startSiteProcess } from '../../support/site-process.ts'
import { type SwiftFeed, startSwiftFeed } from '../feed.ts'
import { makeGazette } from '../gazette/make.ts'

/** A site that has followed a generated gazette to its end. */
export type Stage = {
  readonly stories: number
  readonly feed: SwiftFeed
  readonly site: SiteProcess
  readonly build: string
  readonly folder: string
  /** Publishes, and resolves when the site has it. */
  readonly publish: (document: PublishedDocument) => Promise<void>
  readonly close: () => Promise<void>
}

/** The build that `pnpm bench` has made before. */
export const findBuild = (): string => {
  const build = findBuiltSite('/')
  if (build === undefined) throw new Error('网站还没有构建 / the site is not built: npm run build')
  return build
}

export const openFolder = () => mkdtemp(join(tmpdir(), 'exemplar-bench-'))

/** Starts a feed of so many generated stories and a site that follows it. */
const openStage = async (stories: number): Promise<Stage> => {
  const feed = await startSwiftFeed(await makeGazette({ stories }))
  const [build, folder] = [findBuild(), await openFolder()]
  const site = await startSiteProcess(build, { CMS_URL: feed.url, DATA_DIR: folder })
  await untilHead(site, feed.head())
  return {
    ...{ stories, feed, site, build, folder },
    publish: async (document) => untilHead(site, await feed.publish(document)),
    close: async () => {
      await site.stop()
      await feed.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Asks a site until it has followed to this number. */
export const untilHead = async (site: SiteProcess, number: number): Promise<void> => {
  const ended = site.exited.then((code) => {
    throw new Error(`the site ended with ${code}:\n${site.lines.slice(-5).join('\n')}`)
  })
  const follow = async () => {
    while ((await readHead(site)) < number) await new Promise((resolve) => setTimeout(resolve, 5))
  }
  await Promise.race([follow(), ended])
}

const readHead = async (site: SiteProcess): Promise<number> => {
  try {
    const { ready, head } = (await (await site.get('/healthz')).json()) as { ready: boolean; head: number }
    return ready ? head : -1
  } catch {
    // It does not listen yet.
    return -1
  }
}

/** Stages by their size, each opened when a row asks for it first and kept for the others. */
export const createStages = (say: (text: string) => void) => {
  const open = new Map<number, Promise<Stage>>()
  return {
    find: (stories: number): Promise<Stage> => {
      const known = open.get(stories)
      if (known) return known
      say(
        `生成${stories}篇经验的公报，网站收录 / a gazette of ${stories} stories, and a site that follows it`,
      )
      const opened = openStage(stories)
      open.set(stories, opened)
      return opened
    },
    close: async (): Promise<void> => {
      // One that did not open has told so to whoever asked for it.
      for (const opened of await Promise.allSettled(open.values()))
        if (opened.status === 'fulfilled') await opened.value.close()
    },
  }
}
export type Stages = ReturnType<typeof createStages>
