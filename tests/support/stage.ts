import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

/** `variables` come on top of the stage's own. */
export const openStage = async (variables: Readonly<Record<string, string>> = {}): Promise<Stage> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-stage-'))
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
