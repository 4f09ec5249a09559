import type { APIRoute } from 'astro'
import { findCopied, isGone } from '../../copy/copied.ts'
import { toPictureKit } from '../../copy/pictures.ts'
import { toCopy } from '../../copy/to-copy.ts'
import { toJsonAnswer, toMissing } from '../../machines/answer.ts'
import { toKit } from '../../machines/kit/kit.ts'
import { findKitted } from '../../machines/kit/kitted.ts'
import type { Kit } from '../../machines/kit/recipe.ts'

/** What the ZIP of a kit is made of, told to the server alone: it sends the files of it as a stream, and no page could. */
export const GET: APIRoute = ({ params }) => {
  const found = findRecipe(`/${params.path ?? ''}`)
  if (!found) return toMissing()
  return found === 'gone' ? new Response(null, { status: 410 }) : toJsonAnswer(found)
}

/** By the path of a ZIP without its extension: `<document>/kit`, `/copy<document>/pictures`. */
const findRecipe = (path: string): Kit | 'gone' | undefined => {
  const [, kitted] = /^(.+)\/kit$/.exec(path) ?? []
  if (kitted !== undefined) {
    const live = findKitted(kitted)
    return live?.state === 'withdrawn' ? 'gone' : live && toKit(live)
  }
  const [, copied] = /^\/copy(\/.+)\/pictures$/.exec(path) ?? []
  const found = copied === undefined ? undefined : findCopied(copied)
  if (!found) return undefined
  if (isGone(found)) return 'gone'
  const copy = toCopy(found)
  return copy.pictures.length > 0 ? toPictureKit(copy) : undefined
}
