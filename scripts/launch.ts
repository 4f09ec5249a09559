import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readSettings } from '../cms/app/src/settings/read-settings.ts'
import { buildParts } from './launch/build.ts'
import { loadEnvFile, toEnvironment } from './launch/environment.ts'
import { takeFolder } from './launch/lock.ts'
import { requireFreePorts } from './launch/ports.ts'
import { type Account, prepare } from './launch/prepare.ts'
import { say, toSeconds } from './launch/progress.ts'
import { untilAnswering } from './launch/ready.ts'
import { StartError } from './launch/start-error.ts'
import { tell, tellAccounts } from './launch/summary.ts'
import { createSupervisor } from './launch/supervisor.ts'

const root = join(import.meta.dirname, '..')
loadEnvFile(root)
const settings = readSettings()
const environment = toEnvironment(settings)
const supervisor = createSupervisor()
let accounts: Account[] = []

const start = async () => {
  const began = performance.now()
  mkdirSync(settings.dataFolder, { recursive: true })
  takeFolder(settings.dataFolder)
  await requireFreePorts(settings)
  await buildParts({ root, siteBase: settings.siteBase, environment, supervisor })
  accounts = await prepare({ root, environment, supervisor })
  const cms = `http://127.0.0.1:${settings.cmsPort}`
  const site = `http://127.0.0.1:${settings.sitePort}${settings.siteBase}`
  await supervisor.serve({
    name: '后台（CMS）',
    // The site serves with the CMS on or off.
    onEnd: 'go-on',
    cwd: join(root, 'cms/app'),
    args: ['node_modules/next/dist/bin/next', 'start', '--port', String(settings.cmsPort)],
    environment,
    ready: () => untilAnswering([`${cms}/api/gazette/keys`, `${cms}/admin/login`]),
  })
  await supervisor.serve({
    name: '网站',
    onEnd: 'stop-all',
    cwd: join(root, 'site'),
    args: ['src/server/main.ts'],
    environment,
    ready: () => untilAnswering([site]),
  })
  say(`已就绪，用时${toSeconds(began)}秒`)
}

process.on('SIGINT', () => supervisor.stop(0))
process.on('SIGTERM', () => supervisor.stop(0))
try {
  await start()
  tell(settings, accounts)
} catch (error) {
  if (!supervisor.stopping) {
    say(error instanceof StartError ? error.message : String((error as Error).stack))
    tellAccounts(settings, accounts)
  }
  await supervisor.stop(1)
}
