import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** No upload takes longer, in milliseconds; what is younger may be one that another process is receiving. */
const longest = 24 * 60 * 60 * 1000

/** Removes what uploads left behind in `folder` when their process was killed. */
export const sweepIncoming = async (folder: string): Promise<void> => {
  for (const name of await listNames(folder)) {
    const path = join(folder, name)
    // Its upload may just have ended.
    const found = await stat(path).catch(() => undefined)
    if (found?.isFile() && Date.now() - found.mtimeMs > longest) await rm(path, { force: true })
  }
}

const listNames = async (folder: string): Promise<string[]> => {
  try {
    return await readdir(folder)
  } catch (error) {
    // Nothing was ever uploaded.
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}
