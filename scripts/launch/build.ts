import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { holdBuild, isWhole, markWhole, removeOld } from './builds.ts'
import { toBuildName } from './content.ts'
import type { Environment } from './environment.ts'
import { cms, cmsBuildVariable, type Part, plugin, toSitePart } from './parts.ts'
import { step } from './progress.ts'
import { StartError } from './start-error.ts'
import type { Supervisor } from './supervisor.ts'
import { inTurn } from './turn.ts'

type Place = { root: string; siteBase: string; environment: Environment; supervisor: Supervisor }
type Maker = Omit<Place, 'siteBase'>

/** The folders of the builds of CMS and site that this process is to run: nobody changes or removes them meanwhile. */
export type Builds = { readonly cms: string; readonly site: string }

/**
 * Builds what is missing: the site, and beside it the plugin and then the CMS, each into a folder that is named by what
 * went into it. Builds of one checkout wait for each other.
 */
export const buildParts = ({ siteBase, ...maker }: Place): Promise<Builds> =>
  inTurn(join(maker.root, 'node_modules/.cache/exemplar/build.sqlite'), async () => {
    const buildCms = async () => {
      await buildPlugin(maker)
      return findOrBuild(cms, maker)
    }
    const [cmsFolder, siteFolder] = await Promise.all([buildCms(), findOrBuild(toSitePart(siteBase), maker)])
    return { cms: cmsFolder, site: siteFolder }
  })

const findOrBuild = async (part: Part, maker: Maker): Promise<string> => {
  const name = join('.builds', toBuildName(part, maker.root))
  const folder = join(maker.root, part.folder, name)
  if (!isWhole(folder)) {
    rmSync(folder, { recursive: true, force: true })
    await make(part, { ...maker, into: name })
    if (name !== join('.builds', toBuildName(part, maker.root)))
      throw new StartError(
        `${part.name}：构建期间源文件有改动，请再运行一次 / its sources changed: run it again`,
      )
    for (const left of part.leftover) rmSync(join(folder, left), { recursive: true, force: true })
    markWhole(folder)
  }
  holdBuild(folder)
  removeOld(folder, join(maker.root, part.pointer))
  return folder
}

/**
 * Under the one name that the tarball and the packages beside it know. Nothing that runs reads it after its start; what
 * starts meanwhile finds the one or the other, whole.
 */
const buildPlugin = async (maker: Maker): Promise<void> => {
  const at = (...names: string[]) => join(maker.root, plugin.folder, ...names)
  const stamp = join(maker.root, 'node_modules/.cache/exemplar/cms-plugin')
  const wanted = toBuildName(plugin, maker.root)
  const dist = at('dist')
  if (existsSync(join(dist, plugin.result)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted)
    return
  rmSync(at('.builds'), { recursive: true, force: true })
  await make(plugin, { ...maker, into: '.builds/new' })
  if (existsSync(dist)) renameSync(dist, at('.builds/old'))
  renameSync(at('.builds/new'), dist)
  rmSync(at('.builds'), { recursive: true })
  writeFileSync(stamp, wanted)
}

const make = async (
  { name, folder, result, toCommands }: Part,
  { root, environment, supervisor, into }: Maker & { into: string },
): Promise<void> =>
  step(name, async () => {
    for (const args of toCommands(into))
      await supervisor.complete({
        name,
        cwd: join(root, folder),
        args,
        environment: { ...environment, [cmsBuildVariable]: into },
      })
    if (!existsSync(join(root, folder, into, result)))
      throw new StartError(`${name}：没有得到 ${join(folder, into, result)} / not built`)
  })
