import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { join } from 'node:path'

/** Whether a published file is there and its bytes are those that its name says. */
export const isFileSound = async (folder: string, name: string): Promise<boolean> => {
  const digest = createHash('sha256')
  try {
    for await (const part of createReadStream(join(folder, name))) digest.update(part)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false
    throw error
  }
  return digest.digest('hex') === name.slice(0, 64)
}
