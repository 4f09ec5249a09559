import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as pause } from 'node:timers/promises'
import { say } from './progress.ts'

/**
 * Does the work while no other process of this machine does what goes by the same file. SQLite's exclusive lock is one of
 * the operating system: who is killed holds nobody up.
 */
export const inTurn = async <T>(file: string, work: () => Promise<T>): Promise<T> => {
  mkdirSync(dirname(file), { recursive: true })
  const lock = new DatabaseSync(file)
  try {
    if (!hasTaken(lock)) say('… 等待另一个构建结束 / waiting for another build')
    while (!hasTaken(lock)) await pause(200)
    return await work()
  } finally {
    lock.close()
  }
}

/** Taken once, it stays taken until the file is closed. */
const hasTaken = (lock: DatabaseSync): boolean => {
  if (lock.isTransaction) return true
  try {
    lock.exec('BEGIN EXCLUSIVE')
    return true
  } catch (error) {
    if (!/locked|busy/i.test(String(error))) throw error
    return false
  }
}
