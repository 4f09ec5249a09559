import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { inject } from 'vitest'
import { findFreePort } from './free-port.ts'
import { startLauncher } from './launcher.ts'

/** The whole product with the sample campaign, started as `npm start` starts it. */
export type Stage = {
  readonly cmsUrl: string
  readonly siteUrl: string
  readonly password: string
  /** Its data folder, on which parts of it can be started alone. */
  readonly folder: string
  /** Ctrl-C; what it wrote stays. */
  readonly stop: () => Promise<void>
  readonly remove: () => Promise<void>
}

type Variables = Readonly<Record<string, string>>

/** Starts it on a copy of the sample that was loaded once, in SQLite; see `stage-setup.ts`. */
export const openStage = async (): Promise<Stage> => {
  const folder = await toFolder()
  await cp(inject('sample'), folder, { recursive: true, preserveTimestamps: true })
  return start(folder)
}

/** Starts it on a MongoDB, into which the sample is loaded first. */
export const openStageOn = async (uri: string): Promise<Stage> =>
  start(await toFolder(), { DATABASE_URI: uri })

/** Loads the sample into a new folder, and stops. */
export const loadStage = async (): Promise<Stage> => {
  const stage = await start(await toFolder())
  await stage.stop()
  return stage
}

const toFolder = () => mkdtemp(join(tmpdir(), 'exemplar-stage-'))

const start = async (folder: string, variables: Variables = {}): Promise<Stage> => {
  const [cmsPort, sitePort] = [String(await findFreePort()), String(await findFreePort())]
  const password = 'a password of the stage'
  const own = {
    DATA_DIR: folder,
    CMS_PORT: cmsPort,
    SITE_PORT: sitePort,
    EXEMPLAR_DEMO_PASSWORD: password,
    ...variables,
  }
  const launcher = startLauncher(own)
  await launcher.says('按 Ctrl-C 停止')
  return {
    cmsUrl: `http://localhost:${cmsPort}`,
    siteUrl: `http://localhost:${sitePort}`,
    password,
    folder,
    stop: async () => {
      launcher.signal('SIGINT')
      await launcher.ended
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
