import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import { startLauncher } from './launcher.ts'

/** The whole product with the sample campaign, started as `npm start` starts it. */
export type Stage = {
  readonly cmsUrl: string
  readonly siteUrl: string
  /** The password of a demo account, by the part of its address before the @. */
  readonly toPassword: (account: string) => string
  /** Its data folder, on which parts of it can be started alone. */
  readonly folder: string
  /** Everything that the launcher has printed. */
  readonly output: () => string
  /** Ctrl-C, once however often; what it wrote stays. Resolves with its exit code. */
  readonly stop: () => Promise<number | undefined>
  readonly remove: () => Promise<void>
}

type Variables = Readonly<Record<string, string>>

export const toFolder = () => mkdtemp(join(tmpdir(), 'exemplar-stage-'))

/** Starts it in a folder with accounts that have one password, or with those that `toPassword` knows. */
export const startStage = async (
  folder: string,
  { variables = {}, toPassword }: { variables?: Variables; toPassword?: (account: string) => string } = {},
): Promise<Stage> => {
  const [cmsPort, sitePort] = [String(await findFreePort()), String(await findFreePort())]
  const password = 'a password of the stage'
  // A year of its own: what tests say of the days of the sample holds whenever they run.
  const own = { DATA_DIR: folder, CMS_PORT: cmsPort, SITE_PORT: sitePort, EXEMPLAR_DEMO_YEAR: '2020' }
  const launcher = startLauncher({
    ...own,
    ...(toPassword ? {} : { EXEMPLAR_DEMO_PASSWORD: password }),
    ...variables,
  })
  await launcher.says('按 Ctrl-C 停止')
  let stopping: Promise<number | undefined> | undefined
  const stop = () => {
    launcher.signal('SIGINT')
    return launcher.ended
  }
  return {
    cmsUrl: `http://localhost:${cmsPort}`,
    siteUrl: `http://localhost:${sitePort}`,
    toPassword: toPassword ?? (() => password),
    folder,
    output: launcher.output,
    stop: () => {
      stopping ??= stop()
      return stopping
    },
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
