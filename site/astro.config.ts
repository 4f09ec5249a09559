import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'
import { settings } from './src/server/settings.ts'

const { siteBase, siteUrl } = settings()

export default defineConfig({
  output: 'server',
  // A page is made whole before its first byte goes out: it has an ETag, a true status, and one state of the gazette.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  site: siteUrl,
  base: siteBase,
  // The front sends every address with a slash too many to the one without.
  trailingSlash: 'ignore',
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self'",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'none'",
        "object-src 'none'",
      ],
    },
  },
  server: { host: '127.0.0.1' },
  vite: {
    // Node gives the one; the other reads a file beside it.
    ssr: { external: ['node:sqlite', 'subset-font'] },
  },
})
