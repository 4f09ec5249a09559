import { chmod, copyFile, mkdir, readdir } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { BackupError } from './backup-error.ts'

/** Makes a folder that only its owner may look into; refuses one with something in it. */
export const makeEmptyFolder = async (folder: string): Promise<void> => {
  if (!(await isEmpty(folder)))
    throw new BackupError(
      `${folder} 里已有内容：为免覆盖，没有写入。请另选一个空的文件夹。`,
      `There is something in ${folder}: nothing was written. Choose an empty folder.`,
    )
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await chmod(folder, 0o700)
}

/** Whether there is no such folder, or nothing in it. */
export const isEmpty = async (folder: string): Promise<boolean> => {
  try {
    return (await readdir(folder)).length === 0
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return true
    throw error
  }
}

/**
 * Copies a file, or all files under a folder, for their owner alone. What is not there is passed over, also what goes
 * away meanwhile: a database that was copied before names nothing that a running CMS then takes away.
 */
export const copyAll = async (from: string, to: string): Promise<void> => {
  for (const path of await listFiles(from)) {
    const target = join(to, relative(from, path))
    await mkdir(dirname(target), { recursive: true, mode: 0o700 })
    try {
      await copyFile(path, target)
      await chmod(target, 0o600)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
    }
  }
}

const listFiles = async (path: string): Promise<string[]> => {
  try {
    const found = await readdir(path, { recursive: true, withFileTypes: true })
    // A name that begins with a dot is of a file that is being written.
    return found
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .map((entry) => join(entry.parentPath, entry.name))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOTDIR') return [path]
    if (code === 'ENOENT') return []
    throw error
  }
}
