import { once } from 'node:events'
import type { Server } from 'node:http'
import { SiteError } from '../errors/site-error.ts'
import { startFollower } from '../gazette/follow/follower.ts'
import type { FollowTiming } from '../gazette/follow/timing.ts'
import { openReplica } from '../gazette/replica.ts'
import { toFilesFolder, toReplicaPath } from '../gazette/replica-folder.ts'
import { loadBuild } from './build.ts'
import { toClientFiles } from './client-files.ts'
import { closeData } from './close-data.ts'
import { createFront } from './front.ts'
import { toPages } from './pages.ts'
import { toPreviewFiles } from './preview-files.ts'
import { toPublishedFiles } from './published-files.ts'
import { readSecret } from './secret.ts'
import { settings } from './settings.ts'

/** How long a stop waits for answers that are under way, in milliseconds. */
const patience = 3_000

/**
 * Starts following the gazette and serving the site as it was built into a folder. Returns what stops both. Throws a SiteError that says what to do
 * where settings, build or port are not as they must be.
 */
export const startSite = async (
  buildFolder: string,
  timing: Partial<FollowTiming> = {},
): Promise<{ stop: () => Promise<void> }> => {
  const { dataFolder, cmsUrl, siteUrl, siteBase: base, sitePort, fingerprint } = settings()
  // Made, or refused, before anybody is answered; pages read it.
  readSecret(settings())
  closeData(dataFolder)
  const { handler, clientFolder } = await loadBuild(buildFolder, base)
  const path = toReplicaPath(dataFolder)
  const folder = toFilesFolder(dataFolder)
  const follower = startFollower({ cmsUrl, path, filesFolder: folder, fingerprint, timing, log: console })
  // The site goes on serving what it has; the health answer says that it no longer follows.
  follower.ended.catch((error: unknown) => console.error(error))
  const replica = openReplica(path)
  const server = createFront({
    base,
    siteUrl,
    status: follower.status,
    files: [
      toClientFiles({ folder: clientFolder, base }),
      toPublishedFiles({ folder, base, isShown: replica.isFileShown }),
      toPreviewFiles({ cmsUrl, base }),
    ],
    pages: toPages({ handler, base }),
  })
  try {
    await listen(server, sitePort)
  } catch (error) {
    await follower.stop()
    throw error
  }
  console.info(`网站已启动 / the site is at ${siteUrl}${base}`)
  return {
    stop: async () => {
      await Promise.all([close(server), follower.stop()])
      replica.close()
    },
  }
}

const listen = async (server: Server, port: number): Promise<void> => {
  server.listen(port)
  try {
    await once(server, 'listening')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EADDRINUSE')
      throw new SiteError('port-taken', String(port))
    throw error
  }
}

/** Lets answers under way finish; cuts off what takes longer than that is worth. */
const close = async (server: Server): Promise<void> => {
  const closed = once(server, 'close')
  server.close()
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  await closed
  clearTimeout(timer)
}
