import { randomUUID } from 'node:crypto'
import { type Settings, toSettings } from '@exemplar/cms/settings/settings'
import { inject } from 'vitest'

/** On which database this run of a test file is. */
export const databaseKind = process.env.TEST_DATABASE === 'mongodb' ? 'mongodb' : 'sqlite'

/** Settings on an empty database of their own, with everything else in `folder`. `variables` come on top. */
export const toTestSettings = (folder: string, variables: Readonly<Record<string, string>> = {}): Settings =>
  toSettings(
    {
      DATA_DIR: folder,
      LOG_LEVEL: process.env.TEST_LOG_LEVEL ?? 'silent',
      PAYLOAD_SECRET: 'a secret of the tests, and of nothing else',
      ...(databaseKind === 'mongodb' ? { DATABASE_URI: toOwnDatabase(findServer()) } : {}),
      ...variables,
    },
    folder,
  )

/** The same on a MongoDB that is used without transactions, as its administrator has accepted. */
export const toSettingsWithoutTransactions = (folder: string): Settings => {
  const url = new URL(toOwnDatabase(findServer()))
  url.searchParams.delete('replicaSet')
  url.searchParams.set('directConnection', 'true')
  return toTestSettings(folder, { DATABASE_URI: url.href, MONGODB_WITHOUT_TRANSACTIONS: 'accepted' })
}

/** The server of this worker. */
const findServer = (): string => {
  const uris = inject('mongodbUris')
  const uri = uris[(Number(process.env.VITEST_POOL_ID) - 1) % uris.length]
  if (uri === undefined) throw new Error(`no MongoDB for worker ${process.env.VITEST_POOL_ID}`)
  return uri
}

const toOwnDatabase = (uri: string): string => {
  const url = new URL(uri)
  url.pathname = `/exemplar-test-${randomUUID()}`
  return url.href
}
