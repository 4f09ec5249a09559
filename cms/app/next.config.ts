import { join } from 'node:path'
import { withPayload } from '@payloadcms/next/withPayload'
import type { NextConfig } from 'next'

const config: NextConfig = {
  poweredByHeader: false,
  // Types are checked by `pnpm types`, for all files at once.
  typescript: { ignoreBuildErrors: true },
  // Names of errors stay what they are, in the log and where Payload goes by them.
  experimental: { serverMinification: false },
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
        { key: 'Content-Security-Policy', value: "frame-ancestors 'none'" },
        { key: 'Referrer-Policy', value: 'same-origin' },
      ],
    },
  ],
}

export default withPayload(config)
