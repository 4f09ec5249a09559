import type { TestProject } from 'vitest/node'
import { startSecantus } from './secantus.ts'

/** One MongoDB for all test files: the one that TEST_MONGODB_URI names, else one of the tests' own. */
export default async ({ provide }: TestProject) => {
  const given = process.env.TEST_MONGODB_URI
  if (given) {
    provide('mongodbUri', given)
    return
  }
  const server = await startSecantus()
  provide('mongodbUri', server.uri)
  return server.stop
}

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUri: string
  }
}
