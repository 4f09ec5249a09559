import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startTool } from './python-tool.ts'

export type MongoServer = { readonly uri: string; readonly stop: () => Promise<void> }

/**
 * Starts SecantusDB (MongoDB's wire protocol, a replica set of one) on an empty folder. It does not wait for the disk with
 * each commit: the tests kill whoever uses it, never the server itself.
 */
export const startSecantus = async (): Promise<MongoServer> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-mongodb-'))
  const server = await startTool('secantusd-py', (port) => [
    ...['--host', '127.0.0.1', '--port', port, '--storage-path', folder],
    ...['--log-level', 'WARNING'],
  ])
  return {
    uri: `mongodb://127.0.0.1:${server.port}/?replicaSet=secantus`,
    stop: async () => {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
