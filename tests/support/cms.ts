import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toConfig } from '@exemplar/cms/config'
import type { Settings } from '@exemplar/cms/settings/settings'
import type { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload, handleEndpoints, type Payload, type SanitizedConfig } from 'payload'
import { guardGraphql, guardRest } from 'payload-plugin-exemplar'
import { forgetPayload } from './forget-payload.ts'
import { layMigrated } from './migrated.ts'
import { serve } from './serve.ts'
import { toTestSettings } from './settings.ts'
import { expectWholeGazette } from './whole-gazette.ts'

export type Cms = {
  readonly payload: Payload
  /** Where it answers: REST and GraphQL under /api, the keys under /.well-known. */
  readonly url: string
  readonly settings: Settings
  /** Stops it and removes everything it wrote. */
  readonly close: () => Promise<void>
}

/** A file that breaks the gazette, or what stands beside it, on purpose says so, and why: else it is read at the end. */
export type Purpose = { readonly broken?: string }

/**
 * Starts the CMS as configured for production, on an empty database, behind real HTTP. One at a time in a test file,
 * because Payload keeps one instance a process. Close it in `afterAll`: that reads and verifies the whole gazette.
 *
 * @param variables environment variables on top of the test's own, such as S3 settings
 */
export const startCms = async (
  variables?: Readonly<Record<string, string>>,
  purpose: Purpose = {},
): Promise<Cms> => {
  const folder = await mkdtemp(join(tmpdir(), 'exemplar-cms-'))
  const settings = toTestSettings(folder, variables)
  const { end, ...cms } = await run(settings)
  return {
    ...cms,
    close: async () => {
      try {
        if (!purpose.broken) await expectWholeGazette(cms.url)
      } finally {
        await dropDatabase(cms.payload)
        await end()
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** Starts the CMS on what is there already; closing it keeps everything. */
export const startCmsOn = async (settings: Settings, { broken }: Purpose = {}): Promise<Cms> => {
  const { end, ...cms } = await run(settings)
  return {
    ...cms,
    close: async () => {
      try {
        if (!broken) await expectWholeGazette(cms.url)
      } finally {
        await end()
      }
    },
  }
}

const run = async (settings: Settings) => {
  await layMigrated(settings)
  let handle = async (_request: Request) => new Response(null, { status: 503 })
  const server = await serve((request) => handle(request))
  const config = toConfig({ ...settings, cmsUrl: server.url }, settings.secret ?? '')
  const payload = await getPayload({ config, cron: true }).catch(async (error: unknown) => {
    await server.close()
    forgetPayload()
    throw error
  })
  handle = async (request) => {
    const { pathname } = new URL(request.url)
    if (pathname === '/api/graphql' && request.method === 'POST')
      return guardGraphql(await openGraphql(config))(request)
    // As the app's own rewrite does.
    const path = pathname === '/.well-known/exemplar-keys.json' ? '/api/gazette/keys' : pathname
    return guardRest((bounded) => handleEndpoints({ config, request: bounded, path }))(request)
  }
  return {
    payload,
    url: server.url,
    settings,
    end: async () => {
      await server.close()
      await payload.destroy()
      forgetPayload()
    },
  }
}

/** The handler alone: what most files never ask, and the routes of `@payloadcms/next` together load all of Next. */
const openGraphql = async (config: Promise<SanitizedConfig>) => {
  const routes = import.meta.resolve('@payloadcms/next/routes')
  const { POST }: { POST: typeof GRAPHQL_POST } = await import(
    new URL('../routes/graphql/handler.js', routes).href
  )
  return POST(config)
}

/**
 * Leaves nothing on a server that was there before. The tests' own servers are thrown away whole, which spares them
 * dropping a database under a scheduler that still runs: a close that did so took more than a minute once.
 */
const dropDatabase = async (payload: Payload): Promise<void> => {
  if (!process.env.TEST_MONGODB_URI) return
  const { connection } = payload.db as unknown as { connection?: { dropDatabase: () => Promise<unknown> } }
  await connection?.dropDatabase()
}
