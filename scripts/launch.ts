import { mkdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { type Builds, buildParts } from './launch/build.ts'
import { loadEnvFile, toEnvironment } from './launch/environment.ts'
import { leadToOtherBase, turnLinks } from './launch/links.ts'
import { takeFolder } from './launch/lock.ts'
import { cmsBuildVariable } from './launch/parts.ts'
import { requireFreePorts } from './launch/ports.ts'
import { type Account, prepare } from './launch/prepare.ts'
import { say, toSeconds } from './launch/progress.ts'
import { untilAnswering } from './launch/ready.ts'
import { readBothSettings } from './launch/settings.ts'
import { siteFlags } from './launch/site-flags.ts'
import { StartError } from './launch/start-error.ts'
import { tell, tellAccounts } from './launch/summary.ts'
import { createSupervisor } from './launch/supervisor.ts'

const root = join(import.meta.dirname, '..')
loadEnvFile(root)
const settings = readBothSettings(root)
const environment = toEnvironment(settings)
const supervisor = createSupervisor()
/** Demo accounts that nobody was told of yet. */
const untold: Account[] = []
// What is kept is nobody else's to read. What is built holds no secret, and another account may be meant to run it.
const forBuilds = process.umask(0o077)

const start = async () => {
  const began = performance.now()
  mkdirSync(settings.dataFolder, { recursive: true })
  takeFolder(settings.dataFolder)
  await requireFreePorts(settings)
  process.umask(forBuilds)
  const place = { root, siteBase: settings.siteBase }
  const builds = await buildParts({ ...place, environment, supervisor })
  if (!leadToOtherBase(place)) turnLinks(builds, place)
  process.umask(0o077)
  await prepare({ root, environment, supervisor, onAccounts: (made) => untold.push(...made) })
  await startBoth(builds)
  say(`已就绪，用时${toSeconds(began)}秒`)
}

/** Each goes on without the other. */
const startBoth = async (builds: Builds) => {
  const cms = `http://127.0.0.1:${settings.cmsPort}`
  const site = `http://127.0.0.1:${settings.sitePort}${settings.siteBase}`
  await supervisor.serve({
    name: '后台（CMS）',
    mustStart: true,
    cwd: join(root, 'cms/app'),
    args: ['node_modules/next/dist/bin/next', 'start', '--port', String(settings.cmsPort)],
    environment: { ...environment, [cmsBuildVariable]: relative(join(root, 'cms/app'), builds.cms) },
    ready: (signal) => untilAnswering([`${cms}/api/gazette/keys`, `${cms}/admin/login`], signal),
  })
  await supervisor.serve({
    name: '网站',
    mustStart: false,
    cwd: join(root, 'site'),
    args: [...siteFlags, 'src/server/main.ts', builds.site],
    environment,
    ready: (signal) => untilAnswering([site], signal),
  })
}

const stop = (code: number) => {
  tellAccounts(settings, untold.splice(0))
  return supervisor.stop(code)
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => stop(0))
// The process that started this one is gone, and whoever meant to stop it meant all of it.
process.on('disconnect', () => stop(0))
try {
  await start()
  tell(settings, untold.splice(0))
} catch (error) {
  if (!supervisor.stopping) say(error instanceof StartError ? error.message : String((error as Error).stack))
  await stop(1)
}
