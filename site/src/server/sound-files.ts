import { createHash } from 'node:crypto'
import type { BigIntStats } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { join } from 'node:path'

/** How many files are remembered; then all are looked at anew. */
const most = 20_000

/** A file as it stood when its digest was taken: whoever changes its bytes changes one of these, the last by the system. */
const toIdentity = ({ ino, size, ctimeNs }: BigIntStats): string => `${ino}-${size}-${ctimeNs}`

/** An open file whose bytes are what its name says. Whoever gets it closes it. */
export type SoundFile = { readonly handle: FileHandle; readonly bytes: number }

/**
 * Opens published files of a folder. What somebody changed there is never served under its old name: the digest of a
 * file is taken when it is first asked for, and again whenever the file is another than then. `differs` where it is not
 * what its name says, undefined where there is none.
 */
export const toSoundFiles = (folder: string) => {
  const known = new Map<string, string>()
  const running = new Map<string, Promise<boolean>>()

  const isSound = async (handle: FileHandle, name: string): Promise<boolean> => {
    const identity = toIdentity(await handle.stat({ bigint: true }))
    if (known.get(name) === identity) return true
    const key = `${name} ${identity}`
    const judging = running.get(key) ?? judge(handle, name).finally(() => running.delete(key))
    running.set(key, judging)
    // It may have been written to meanwhile.
    if (!(await judging) || toIdentity(await handle.stat({ bigint: true })) !== identity) return false
    if (known.size >= most) known.clear()
    known.set(name, identity)
    return true
  }

  return async (name: string): Promise<SoundFile | 'differs' | undefined> => {
    const handle = await openOr(join(folder, name))
    if (!handle) return undefined
    try {
      if (await isSound(handle, name)) return { handle, bytes: (await handle.stat()).size }
    } catch (error) {
      await handle.close()
      throw error
    }
    await handle.close()
    return 'differs'
  }
}

const judge = async (handle: FileHandle, name: string): Promise<boolean> => {
  const digest = createHash('sha256')
  for await (const part of handle.createReadStream({ start: 0, autoClose: false })) digest.update(part)
  return digest.digest('hex') === name.slice(0, 64)
}

const openOr = async (path: string): Promise<FileHandle | undefined> => {
  try {
    return await open(path)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
