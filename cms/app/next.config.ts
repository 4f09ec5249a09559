import { existsSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'
import { PHASE_PRODUCTION_SERVER } from 'next/constants.js'
import { mostBytes } from './src/refuse-action.ts'

const pointer = join(import.meta.dirname, '.next')

/**
 * The build that is made or run, by its own name: what `.next` leads to changes with the next build, and Next loads most
 * of its pages when they are first asked for.
 */
const toBuildFolder = (): string => {
  if (process.env.NEXT_BUILD_FOLDER) return process.env.NEXT_BUILD_FOLDER
  return existsSync(pointer) ? relative(import.meta.dirname, realpathSync(pointer)) : '.next'
}

const config: NextConfig = {
  distDir: toBuildFolder(),
  poweredByHeader: false,
  // Types are checked by `pnpm types`, for all files at once.
  typescript: { ignoreBuildErrors: true },
  // Names of errors stay what they are, in the log and where Payload goes by them.
  experimental: {
    serverMinification: false,
    // As Payload's admin sends the whole form at every change: of a long document that is more than Next's one megabyte.
    serverActions: { bodySizeLimit: mostBytes.ofAccount },
    proxyClientMaxBodySize: mostBytes.ofAccount + 1024 * 1024,
  },
  // One copy of Payload for all of Next's bundles. With one in each, an error that was thrown in the copy that started
  // first is no APIError to the copy that answers, and its details (which field, which code) are lost.
  serverExternalPackages: [
    'payload',
    '@payloadcms/db-mongodb',
    '@payloadcms/db-sqlite',
    '@payloadcms/drizzle',
    '@payloadcms/graphql',
  ],
  turbopack: { root: join(import.meta.dirname, '../..') },
  // The place that the gazette's keys are known by.
  rewrites: async () => [{ source: '/.well-known/exemplar-keys.json', destination: '/api/gazette/keys' }],
  redirects: async () => [{ source: '/', destination: '/admin', permanent: false }],
  headers: async () => [
    {
      source: '/:path*',
      headers: [
        { key: 'X-Content-Type-Options', value: 'nosniff' },
        { key: 'Referrer-Policy', value: 'same-origin' },
        {
          key: 'Permissions-Policy',
          value: 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
        },
      ],
    },
    {
      // Pages of the admin (src/proxy.ts) and doors of files say by themselves what these may do, which Next would put this
      // in the place of. Whatever else is answered is no page.
      source: '/((?!admin|api/gazette/files/|api/preview/|api/attachments/file/).*)',
      headers: [{ key: 'Content-Security-Policy', value: "default-src 'none'; frame-ancestors 'none'" }],
    },
  ],
}

/** Says that this process runs on its build, which is then not removed; who may not write there cannot say so. */
const hold = (folder: string): void => {
  const holders = join(import.meta.dirname, folder, 'held-by')
  try {
    mkdirSync(holders, { recursive: true })
    writeFileSync(join(holders, String(process.pid)), '')
  } catch (error) {
    console.warn(`${holders}: ${(error as Error).message}`)
  }
}

export default (phase: string): NextConfig => {
  if (phase === PHASE_PRODUCTION_SERVER) hold(config.distDir ?? '')
  return withPayload(config)
}
