import { cp } from 'node:fs/promises'
import { inject } from 'vitest'
import { type Stage, startStage, toFolder } from './stage.ts'

/** Starts it on a copy of the sample that was loaded once, in SQLite; see `stage-setup.ts`. */
export const openStage = async (): Promise<Stage> => {
  const folder = await toFolder()
  await cp(inject('sample'), folder, { recursive: true, preserveTimestamps: true })
  return startStage(folder)
}

/** Starts it on a MongoDB, into which the sample is loaded first. */
export const openStageOn = async (uri: string): Promise<Stage> =>
  startStage(await toFolder(), { DATABASE_URI: uri })
