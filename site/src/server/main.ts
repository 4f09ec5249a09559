import { join } from 'node:path'
import { SiteError } from '../errors/site-error.ts'
import { startSite } from './start-site.ts'

// `node src/server/main.ts [folder of the build]`
const folder = process.argv[2] ?? join(import.meta.dirname, '../../dist')

/** How long a stop may take in all, in milliseconds. */
const patience = 4_500

// What this process writes is nobody else's to read.
process.umask(0o077)
try {
  const { stop } = await startSite(folder)
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, async () => {
      console.info('网站正在停止 / stopping')
      setTimeout(() => process.exit(1), patience)
      await stop()
      // What the pages had asked of the CMS is not waited for.
      process.exit(0)
    })
} catch (error) {
  if (!(error instanceof SiteError)) throw error
  console.error(`${error.code}: ${error.message}`)
  process.exit(1)
}
