import type { TestProject } from 'vitest/node'
import { buildSite } from './build-site.ts'
import { findBuiltSite } from './find-built-site.ts'

/** The bases that the test files serve the site under: each is built once for all of them, where `npm test` has not built it already. */
const bases = ['/', '/jzxfsq/'] as const

/** The built sites, for the files of `site/`. */
export default async ({ provide }: TestProject) => {
  const built: Record<string, string> = {}
  for (const base of bases) built[base] = findBuiltSite(base) ?? (await buildSite(base))
  provide('sites', built)
}

declare module 'vitest' {
  interface ProvidedContext {
    /** Folder of the build, by base. */
    sites: Readonly<Record<string, string>>
  }
}
