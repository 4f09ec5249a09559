import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { mirrorEnvironment, mirrorFlags } from '../../../scripts/launch/site-flags.ts'
import { shell } from '../../support/build-site.ts'
import { toChance } from '../../support/chance.ts'
import { readLines } from '../../support/site-process.ts'
import { untilSo } from '../../support/until-so.ts'
import { communities } from '../gazette/frame.ts'
import { toGeneratedStory } from '../gazette/story.ts'
import { readPeak } from '../measure/peak.ts'
import { toMedian } from '../measure/statistics.ts'
import type { Row } from '../row.ts'
import { openFolder, type Stage } from '../stages/stages.ts'

const site = join(import.meta.dirname, '../../../site')
const command = 'src/commands/mirror.ts'
const rounds = 10

/** The whole site as files: from a publish until every file that it touches is written, and how many those are. */
export const mirror: Row = {
  name: 'mirror',
  about: '静态镜像，从发布到文件写好 / a static mirror, from a publish to its files',
  measure: async ({ options, stages }) => {
    if (!existsSync(join(site, command)))
      return [{ what: '', skipped: '还没有 exemplar mirror / no such command' }]
    const stage = await stages.find(options.stories)
    const folder = await openFolder()
    const began = performance.now()
    const running = start(stage, folder)
    try {
      await running.level(stage.feed.head())
      const first = (performance.now() - began) / 1_000
      const files = await listTimes(join(folder, 'www'))
      const times: Published[] = []
      for (let round = 0; round < rounds; round++)
        times.push(await publish(stage, { folder, running, round }))
      const [seen, level] = [times.map((time) => time.seen), times.map((time) => time.level)]
      const peak = running.peak()
      const rewritten = await countLater(join(folder, 'www'), files)
      const what = `${options.stories}篇`
      return [
        { what: `${what}，${files.size}个文件，从零写好`, measured: first, unit: 's' },
        { what: `${what}，内存峰值 peak RSS`, measured: peak, unit: 'MB' },
        { what: `${what}，发布到看得见，中位`, measured: toMedian(seen), unit: 's', limit: { atMost: 2 } },
        { what: `${what}，最慢`, measured: Math.max(...seen), unit: 's', limit: { atMost: 2 } },
        { what: `${what}，发布到全部文件写好，中位`, measured: toMedian(level), unit: 's' },
        { what: `${what}，一次发布改写的文件`, measured: rewritten / rounds, unit: '' },
      ]
    } finally {
      await running.stop()
      await rm(folder, { recursive: true, force: true })
    }
  },
}

type Running = ReturnType<typeof start>

const start = ({ feed, build }: Stage, folder: string) => {
  const child = spawn(process.execPath, [...mirrorFlags, command, '--build', build, join(folder, 'www')], {
    cwd: site,
    env: {
      ...shell,
      ...mirrorEnvironment,
      ...{
        CMS_URL: feed.url,
        DATA_DIR: join(folder, 'data'),
        SITE_URL: 'https://www.example.gov.cn',
        SITE_BASE: '/',
      },
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const { line } = readLines(child)
  const exited = once(child, 'close')
  return {
    /** The most memory that it has held, in megabytes. */
    peak: () => readPeak(child.pid ?? 0),
    /** Resolves when all files are level with an entry. */
    level: (number: number) => line(`镜像已到第${number}号`),
    stop: async (): Promise<void> => {
      child.kill('SIGTERM')
      await exited
    },
  }
}

/** Seconds until the page, the list and the front page are there, and until all files are. */
type Published = { readonly seen: number; readonly level: number }

const publish = async (
  { feed, stories }: Stage,
  { folder, running, round }: { folder: string; running: Running; round: number },
): Promise<Published> => {
  const [community] = communities
  if (!community) throw new Error('there is no community')
  const story = toGeneratedStory(toChance(round), { number: stories + 1_000 + round, community })
  const began = performance.now()
  const toSeconds = () => (performance.now() - began) / 1_000
  const level = running.level(await feed.publish(story)).then(toSeconds)
  const says = `/stories/${story.slug}"`
  for (const page of [`stories/${story.slug}/`, 'stories/', ''])
    await untilSo(`${page} names the story`, async () =>
      (await readText(join(folder, 'www', page, 'index.html'))).includes(says),
    )
  return { seen: toSeconds(), level: await level }
}

const readText = async (path: string): Promise<string> => {
  try {
    return await readFile(path, 'utf8')
  } catch {
    return ''
  }
}

/** When each file was written. */
const listTimes = async (folder: string): Promise<Map<string, number>> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const times = entries
    .filter((entry) => entry.isFile())
    .map(async ({ parentPath, name }) => {
      const path = join(parentPath, name)
      return [path, (await stat(path)).mtimeMs] as const
    })
  return new Map(await Promise.all(times))
}

/** How many files are new or were written again. */
const countLater = async (folder: string, before: ReadonlyMap<string, number>): Promise<number> =>
  [...(await listTimes(folder))].filter(([path, time]) => time !== before.get(path)).length
