import type { TestProject } from 'vitest/node'
import { buildSite } from './built-site.ts'

/** The bases that the test files serve the site under: each is built once for all of them, into a folder of its own. */
const bases = ['/', '/jzxfsq/'] as const

/** The built sites, for the files of `site/`. */
export default async ({ provide }: TestProject) => {
  const built: Record<string, string> = {}
  for (const base of bases) built[base] = await buildSite(base)
  provide('sites', built)
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the build, by base. */
    sites: Readonly<Record<string, string>>
  }
}
