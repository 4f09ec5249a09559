import { join } from 'node:path'
import { SiteError } from '../errors/site-error.ts'
import { startSite } from './start-site.ts'

// `node src/server/main.ts [folder of the build]`
const folder = process.argv[2] ?? join(import.meta.dirname, '../../dist')

try {
  const { stop } = await startSite(folder)
  // A second signal finds no listener and ends the process at once.
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => {
      console.info('网站正在停止 / stopping')
      void stop()
    })
} catch (error) {
  if (!(error instanceof SiteError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
