import { once } from 'node:events'
import type { Server } from 'node:http'
import type { MetricsServer } from '@exemplar/metrics/serve-metrics'
import { SiteError } from '../errors/site-error.ts'
import { tellDoubt } from '../gazette/doubt.ts'
import type { FollowTiming } from '../gazette/follow/timing.ts'
import { keepReplica } from '../gazette/keep/keep.ts'
import { replica } from '../gazette/open-replica.ts'
import { toFilesFolder, toReplicaPath } from '../gazette/replica-folder.ts'
import { toWorksAnswerer } from '../works/answer/works.ts'
import { createTypesetter } from '../works/typeset/typesetter.ts'
import { loadBuild } from './build.ts'
import { toClientFiles } from './client-files.ts'
import { closeData } from './close-data.ts'
import { toDraftDocuments } from './draft-documents.ts'
import { createFront, toFrontHeaders } from './front.ts'
import { toKits } from './kits.ts'
import { serveSiteMetrics } from './metrics.ts'
import { toPageMaker } from './pages.ts'
import { toPreviewFiles } from './preview-files.ts'
import { toPublishedBytes } from './published-bytes.ts'
import { toPublishedFiles } from './published-files.ts'
import { readSecret } from './secret.ts'
import { settings } from './settings.ts'
import { toKeptPages } from './store/kept-pages.ts'
import { createPageStore } from './store/page-store.ts'
import { watchState } from './store/site-state.ts'
import { listUnidentified } from './unidentified.ts'

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
  const { dataFolder, cmsUrl, siteUrl, siteBase: base, sitePort, fingerprint, metrics } = settings()
  // Made, or refused, before anybody is answered; pages read it.
  readSecret(settings())
  for (const line of listUnidentified(settings())) console.warn(line)
  closeData(dataFolder)
  const { handler, clientFolder } = await loadBuild(buildFolder, base)
  const path = toReplicaPath(dataFolder)
  const folder = toFilesFolder(dataFolder)
  const kept = keepReplica({ cmsUrl, path, filesFolder: folder, fingerprint, timing, log: console })
  const state = watchState(dataFolder)
  const typesetter = createTypesetter()
  const store = createPageStore({
    make: toPageMaker({ handler, siteUrl, headers: toFrontHeaders({ siteUrl }) }),
    state: state.read,
  })
  const onDiffering = (name: string) => tellDoubt({ place: path, about: 'file', name })
  const kits = toKits({
    ...{ folder, base, onDiffering },
    ask: async (target) => store.answer({ target, reading: 'normal' }, {}),
  })
  const pages = toKeptPages({ store, base })
  const tools = { typeset: typesetter.typeset, readFile: toPublishedBytes({ folder, onDiffering }) }
  const server = createFront({
    base,
    siteUrl,
    status: kept.status,
    files: [
      toClientFiles({ folder: clientFolder, base }),
      toPublishedFiles({
        ...{ folder, base },
        isShown: (name) => replica().isFileShown(name),
        onDiffering,
      }),
      toPreviewFiles({ cmsUrl, base }),
      toDraftDocuments({ base, cmsUrl, tools }),
      toWorksAnswerer({ base, tools }),
    ],
    pages: (request, address) => kits(request, address) ?? pages(request, address),
  })
  let told: MetricsServer | undefined
  try {
    if (metrics) told = await serveSiteMetrics(metrics, { status: kept.status, store: store.stats })
    await listen(server, sitePort)
  } catch (error) {
    await Promise.all([kept.stop(), told?.stop()])
    throw error
  }
  console.info(`网站已启动 / the site is at ${siteUrl}${base}`)
  return {
    stop: async () => {
      await Promise.all([close(server), kept.stop(), told?.stop()])
      await typesetter.close()
      state.close()
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
