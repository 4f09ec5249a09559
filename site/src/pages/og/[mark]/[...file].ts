import type { APIRoute } from 'astro'
import { toMissing } from '../../../machines/answer.ts'
import { toCardType } from '../../../machines/cards/card.ts'
import { findNamedCard } from '../../../machines/cards/find-card.ts'
import { findCardPicture, PhotoMissingError } from '../../../machines/cards/make.ts'

const later = (): Response => new Response(null, { status: 503, headers: { 'retry-after': '5' } })

/** The picture for sharing of a page. Its address says which it is: what a page said before a correction is not there. */
export const GET: APIRoute = async ({ params }) => {
  const card = findNamedCard(params.mark ?? '', params.file ?? '')
  if (!card) return toMissing()
  try {
    const picture = await findCardPicture(card)
    if (!picture) return later()
    return new Response(new Uint8Array(picture), {
      headers: {
        'content-type': toCardType(card).type,
        'cache-control': 'public, max-age=86400',
        // Whoever shows a shared page fetches it from here.
        'cross-origin-resource-policy': 'cross-origin',
      },
    })
  } catch (error) {
    if (error instanceof PhotoMissingError) return later()
    throw error
  }
}
