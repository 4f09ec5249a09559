import { join } from 'node:path'
import { holdBuild, isWhole } from '../../scripts/launch/builds.ts'
import { toBuildName } from '../../scripts/launch/content.ts'
import { toSitePart } from '../../scripts/launch/parts.ts'

const root = join(import.meta.dirname, '../..')

/** The site as `npm run build` has built it from what stands here now, kept while this process runs. */
export const findBuiltSite = (base: string): string | undefined => {
  const part = toSitePart(base)
  const folder = join(root, part.folder, '.builds', toBuildName(part, root))
  if (!isWhole(folder)) return undefined
  holdBuild(folder)
  return folder
}
