import type { TestProject } from 'vitest/node'
import { startSecantus } from './secantus.ts'

/**
 * MongoDB for the test files: the one that TEST_MONGODB_URI names, else one of the tests' own for each worker, because
 * a server of the tests under the load of two files lets unrelated deletions collide.
 */
export default async ({ provide, vitest }: TestProject) => {
  const given = process.env.TEST_MONGODB_URI
  if (given) {
    provide('mongodbUris', [given])
    return
  }
  const servers = await Promise.all(
    Array.from({ length: Number(vitest.config.maxWorkers) || 1 }, () => startSecantus()),
  )
  provide(
    'mongodbUris',
    servers.map(({ uri }) => uri),
  )
  return async () => {
    await Promise.all(servers.map(({ stop }) => stop()))
  }
}

declare module 'vitest' {
  interface ProvidedContext {
    mongodbUris: readonly string[]
  }
}
