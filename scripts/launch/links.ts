import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Builds } from './build.ts'
import { pointTo } from './builds.ts'
import { cms, toSitePart } from './parts.ts'

type Place = { readonly root: string; readonly siteBase: string }

/** Lets `cms/app/.next` and `site/dist` lead to these builds, for whoever names none: units, and `exemplar mirror`. */
export const turnLinks = (builds: Builds, { root, siteBase }: Place): void => {
  pointTo(builds.cms, join(root, cms.pointer))
  pointTo(builds.site, join(root, toSitePart(siteBase).pointer))
}

/** Whether `site/dist` leads to a site below another path: somebody else of this checkout runs that one. */
export const leadToOtherBase = ({ root, siteBase }: Place): boolean => {
  const { pointer, result } = toSitePart(siteBase)
  const note = join(root, pointer, result)
  return existsSync(note) && readFileSync(note, 'utf8').trim() !== siteBase
}
