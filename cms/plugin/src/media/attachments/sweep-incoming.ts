import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { orMissing } from '../../gazette/files/file-store.ts'

/** No upload takes longer, in milliseconds; what is younger may be one that another process is receiving. */
const longest = 24 * 60 * 60 * 1000

/**
 * Removes what uploads left behind in `folder` when their process was killed: of what lies there, what `isLeftover` says
 * of its name. Rejects where a leftover cannot be removed.
 */
export const sweepIncoming = async (
  folder: string,
  isLeftover: (name: string) => boolean = () => true,
): Promise<void> => {
  // Nothing was ever uploaded.
  const names = (await orMissing(readdir(folder))) ?? []
  for (const name of names.filter(isLeftover)) {
    const path = join(folder, name)
    // Its upload may just have ended.
    const found = await orMissing(stat(path))
    if (found?.isFile() && Date.now() - found.mtimeMs > longest) await rm(path, { force: true })
  }
}
