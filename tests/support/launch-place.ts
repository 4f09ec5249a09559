import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { findFreePort } from './free-port.ts'
import { listProcesses } from './launcher.ts'

/** A data folder and two ports for `npm start`, without the sample. */
export const openLaunchPlace = async () => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-launcher-'))
  // As the folders of older releases stand.
  await chmod(folder, 0o755)
  const [cmsPort, sitePort] = [String(await findFreePort()), String(await findFreePort())]
  return {
    folder,
    sitePort,
    cms: `http://localhost:${cmsPort}`,
    site: `http://localhost:${sitePort}`,
    variables: { DATA_DIR: folder, CMS_PORT: cmsPort, SITE_PORT: sitePort, EXEMPLAR_DEMO: '0' },
    /** Ends whatever a test that failed has left, and removes the folder. */
    close: async (): Promise<void> => {
      for (const pid of listProcesses(folder)) process.kill(pid, 'SIGKILL')
      await rm(folder, { recursive: true, force: true })
    },
  }
}
export type LaunchPlace = Awaited<ReturnType<typeof openLaunchPlace>>
