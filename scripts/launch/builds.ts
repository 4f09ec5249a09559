import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'

/** How many builds stay for a return to what was run before, beside those in use. */
const kept = 3
/** Written last: a build without it was interrupted and is nobody's. */
const mark = 'built'

export const isWhole = (folder: string): boolean => existsSync(join(folder, mark))

export const markWhole = (folder: string): void => writeFileSync(join(folder, mark), '')

/**
 * Says that this process, and what it starts, runs on a build, so that nobody removes it. Ends with the process: who is
 * gone holds nothing.
 */
export const holdBuild = (folder: string): void => {
  const holders = join(folder, 'held-by')
  mkdirSync(holders, { recursive: true })
  writeFileSync(join(holders, String(process.pid)), '')
}

/** Lets a name lead to a build, in one step where a link is there already. */
export const pointTo = (folder: string, pointer: string): void => {
  const target = relative(dirname(pointer), folder)
  if (isLink(pointer) && readlinkSync(pointer) === target) return
  // What an older release built there in a folder of its own.
  if (existsSync(pointer) && !isLink(pointer)) rmSync(pointer, { recursive: true })
  const beside = `${pointer}.${process.pid}`
  symlinkSync(target, beside)
  renameSync(beside, pointer)
}

/** Removes the builds beside this one that no running process holds and `pointer` does not lead to, but for the newest few. */
export const removeOld = (folder: string, pointer?: string): void => {
  const now = new Date()
  utimesSync(folder, now, now)
  const beside = readdirSync(dirname(folder))
    .filter((name) => name !== basename(folder))
    .map((name) => join(dirname(folder), name))
    .sort((one, other) => statSync(other).mtimeMs - statSync(one).mtimeMs)
  const named = pointer !== undefined && existsSync(pointer) ? realpathSync(pointer) : ''
  const newest = beside.filter(isWhole).slice(0, kept - 1)
  for (const old of beside)
    if (!newest.includes(old) && realpathSync(old) !== named && !isHeld(old))
      rmSync(old, { recursive: true, force: true })
}

const isHeld = (folder: string): boolean => {
  const holders = join(folder, 'held-by')
  return existsSync(holders) && readdirSync(holders).some((pid) => isRunning(Number(pid)))
}

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // Somebody else's process runs as well.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

const isLink = (path: string): boolean =>
  lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
