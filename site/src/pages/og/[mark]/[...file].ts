import type { APIRoute } from 'astro'
import { toMissing } from '../../../machines/answer.ts'
import { findNamedCard } from '../../../machines/cards/find-card.ts'
import { findCardPicture } from '../../../machines/cards/make.ts'

/** The picture for sharing of a page. Its address says which it is: what a page said before a correction is not there. */
export const GET: APIRoute = async ({ params }) => {
  const card = findNamedCard(params.mark ?? '', params.file ?? '')
  if (!card) return toMissing()
  const picture = await findCardPicture(card)
  if (!picture) return new Response(null, { status: 503, headers: { 'retry-after': '5' } })
  return new Response(new Uint8Array(picture), {
    headers: {
      'content-type': 'image/png',
      'cache-control': 'public, max-age=86400',
      // Whoever shows a shared page fetches it from here.
      'cross-origin-resource-policy': 'cross-origin',
    },
  })
}
