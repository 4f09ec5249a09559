import { findKeys } from '../gazette/find-keys.ts'
import type { FollowTiming } from '../gazette/follow/timing.ts'
import { keepReplica } from '../gazette/keep/keep.ts'
import { toFilesFolder, toReplicaPath } from '../gazette/replica-folder.ts'
import { closeData } from '../server/close-data.ts'
import { readSecret } from '../server/secret.ts'
import { settings } from '../server/settings.ts'
import { watchState } from '../server/store/site-state.ts'
import { hearQuestions } from './asked.ts'
import { toBond } from './bond.ts'
import type { MirrorForm } from './form.ts'
import { toIdentity } from './identity.ts'
import { toLeveller } from './level.ts'
import { toMaker } from './make.ts'
import { prepareFolder, requireOwnData, toRecordPath } from './place.ts'
import { startProgress } from './progress.ts'
import { openRecord } from './record.ts'
import { loadSite } from './site.ts'
import { toFileWriter } from './write.ts'

export type MirrorOptions = {
  /** Where the mirror is kept, and where the build of the site is. */
  readonly folder: string
  readonly buildFolder: string
  readonly form: MirrorForm
  /** Whether files are there compressed as well. */
  readonly isPacked: boolean
  readonly stop: AbortSignal
  readonly timing?: Partial<FollowTiming>
  readonly log: Pick<Console, 'info' | 'error'>
}

/**
 * Starts following a gazette for a mirror, and gives what brings its folder level. Throws a SiteError that says what to do
 * where settings, build or folders are not as they must be; nothing in the folder is touched then.
 */
export const openMirror = async ({
  folder,
  buildFolder,
  form,
  isPacked,
  stop,
  timing,
  log,
}: MirrorOptions) => {
  const own = settings()
  const { dataFolder, cmsUrl, siteUrl, siteBase: base, fingerprint } = own
  requireOwnData(dataFolder)
  // Before anything is made: a call that cannot be followed leaves neither a folder nor data.
  const site = await loadSite(buildFolder, own)
  await prepareFolder(folder)
  const record = openRecord(toRecordPath(folder))
  try {
    readSecret(own)
    closeData(dataFolder)
    record.keepIdentity(toIdentity(buildFolder, own))
    const writer = toFileWriter(folder, { isPacked })
    await writer.begin()
    const path = toReplicaPath(dataFolder)
    const kept = keepReplica({
      ...{ cmsUrl, path, filesFolder: toFilesFolder(dataFolder), fingerprint, log },
      ...(timing && { timing }),
    })
    const deaf = hearQuestions()
    const state = watchState(dataFolder)
    const make = toMaker({ site, place: { base, siteUrl }, form })
    const { clientFiles } = site
    const progress = startProgress()
    const leveller = toLeveller({
      record,
      writer,
      make,
      clientFiles,
      replicaPath: path,
      readState: state.read,
      requireBond: toBond({ record, replicaPath: path, findKeys }),
      ...{ log, progress, stop },
    })
    let stopped: Promise<void> | undefined
    const stopFollowing = (): Promise<void> => {
      stopped ??= kept.stop()
      return stopped
    }
    return {
      ...{ record, writer, leveller, progress, stopFollowing },
      status: kept.status,
      readState: state.read,
      close: async (): Promise<void> => {
        await stopFollowing()
        deaf()
        state.close()
        record.close()
      },
    }
  } catch (error) {
    record.close()
    throw error
  }
}
export type OpenMirror = Awaited<ReturnType<typeof openMirror>>
