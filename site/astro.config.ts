import { writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import node from '@astrojs/node'
import type { AstroIntegration } from 'astro'
import { defineConfig, passthroughImageService } from 'astro/config'
import { toBaseNote } from './src/server/base-note.ts'
import { settings } from './src/server/settings.ts'
import { toOlderBrowsers } from './src/styles/older-browsers.ts'
import { toShortScopes } from './src/styles/short-scopes.ts'

const { siteBase, siteUrl } = settings()

// Astro would write it into links in place of `base`; test runners and some shells have one.
delete process.env.BASE_URL

/** So that a build for one base is not run under another. */
const toBaseNoter = (): AstroIntegration => {
  let folder = ''
  return {
    name: 'base-noter',
    hooks: {
      'astro:config:done': ({ config }) => {
        folder = fileURLToPath(config.outDir)
      },
      'astro:build:done': () => writeFile(toBaseNote(folder), siteBase),
    },
  }
}

/**
 * Styles that three kinds of pages have stand in one sheet, and what a few have alone in one of their own: a first visit
 * fetches no more than it shows.
 */
const sheets = [{ name: 'sheet', test: /\.css$|type=style/, minShareCount: 3 }]

export default defineConfig({
  output: 'server',
  // A page is made whole before its first byte goes out: it has an ETag, a true status, and one state of the gazette.
  adapter: node({ mode: 'middleware', experimentalDisableStreaming: true }),
  integrations: [toBaseNoter(), toShortScopes(), toOlderBrowsers()],
  site: siteUrl,
  base: siteBase,
  // The front sends every address with a slash too many to the one without.
  trailingSlash: 'ignore',
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  // Its colours are inline styles, which the policy of pages forbids.
  markdown: { syntaxHighlight: false },
  // As files: read once, kept for ever, and no hash of a style in any policy.
  build: { inlineStylesheets: 'never' },
  server: { host: '127.0.0.1' },
  vite: {
    // No address of data is in the policy of pages.
    build: { assetsInlineLimit: 0 },
    environments: {
      ssr: {
        build: {
          rolldownOptions: { output: { codeSplitting: { groups: sheets } } },
        },
      },
    },
    // Node gives the one; the others read files beside them.
    ssr: { external: ['node:sqlite', 'sharp', 'subset-font'] },
  },
})
