import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Environment } from './environment.ts'
import { step } from './progress.ts'
import { StartError } from './start-error.ts'
import type { Supervisor } from './supervisor.ts'

type Part = {
  readonly name: string
  readonly folder: string
  /** Files and folders that the result depends on, relative to the root. */
  readonly sources: readonly string[]
  /** What the build writes last. */
  readonly result: string
  /** Scripts that build it, run by Node one after the other. */
  readonly commands: readonly (readonly string[])[]
  readonly extra?: string
}

const common = ['pnpm-lock.yaml', 'tsconfig.json', 'shared/src', 'shared/package.json']
const pluginSources = [...common, 'cms/plugin/src', 'cms/plugin/package.json', 'cms/plugin/tsdown.config.ts']

const plugin: Part = {
  name: '构建插件',
  folder: 'cms/plugin',
  sources: pluginSources,
  result: 'cms/plugin/dist/index.js',
  commands: [['node_modules/tsdown/dist/run.mjs']],
}
const cms: Part = {
  name: '构建后台（首次约1分钟）',
  folder: 'cms/app',
  sources: [
    ...pluginSources,
    'cms/app/src',
    'cms/app/next.config.ts',
    'cms/app/package.json',
    'cms/app/tsconfig.json',
  ],
  result: 'cms/app/.next/BUILD_ID',
  commands: [['node_modules/next/dist/bin/next', 'build']],
}
const toSite = (siteBase: string): Part => ({
  name: '构建网站',
  folder: 'site',
  sources: [
    ...common,
    ...['src', 'public', 'fonts', 'astro.config.ts', 'package.json'].map((name) => `site/${name}`),
  ],
  result: 'site/dist/server/entry.mjs',
  commands: [['fonts/cut.ts'], ['node_modules/astro/bin/astro.mjs', 'build']],
  // The base is written into every link at build time.
  extra: siteBase,
})

type Place = { root: string; siteBase: string; environment: Environment; supervisor: Supervisor }

/** Builds what is missing or older than its sources: the plugin, then CMS and site side by side. */
export const buildParts = async ({ siteBase, ...place }: Place): Promise<void> => {
  await build(plugin, place)
  await Promise.all([build(cms, place), build(toSite(siteBase), place)])
}

const build = async (
  part: Part,
  { root, environment, supervisor }: Omit<Place, 'siteBase'>,
): Promise<void> => {
  const stamp = join(root, 'node_modules/.cache/exemplar', part.folder.replace('/', '-'))
  const wanted = toHash(part, root)
  if (existsSync(join(root, part.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return
  // Gone first: a build that is interrupted leaves something that is neither the old nor the new.
  rmSync(stamp, { force: true })
  await step(part.name, async () => {
    for (const args of part.commands)
      await supervisor.complete({ name: part.name, cwd: join(root, part.folder), args, environment })
    if (!existsSync(join(root, part.result)))
      throw new StartError(`${part.name}：没有得到 ${part.result} / not built`)
  })
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(stamp, wanted)
}

/** By content, not by time: a checkout or an unpacked archive changes times and nothing else. */
const toHash = ({ sources, extra = '' }: Part, root: string): string => {
  const hash = createHash('sha256').update(extra)
  for (const file of sources.flatMap((source) => listFiles(join(root, source))).sort())
    hash.update(`\0${file.slice(root.length)}\0`).update(readFileSync(file))
  return hash.digest('hex')
}

const listFiles = (path: string): string[] => {
  if (!existsSync(path)) return []
  if (!isFolder(path)) return [path]
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.test.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
}

const isFolder = (path: string): boolean => statSync(path).isDirectory()
