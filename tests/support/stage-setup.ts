import type { TestProject } from 'vitest/node'
import { loadStage } from './stage.ts'

/** The sample campaign, loaded once; each file that starts the whole product does so on a copy. */
export default async ({ provide }: TestProject) => {
  const stage = await loadStage()
  provide('sample', stage.folder)
  return () => stage.remove()
}

declare module 'vitest' {
  interface ProvidedContext {
    /** A data folder on which nothing runs. */
    sample: string
  }
}
