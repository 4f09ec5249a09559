import type { APIRoute } from 'astro'
import { toMissing } from '../../../machines/answer.ts'
import { findDrawing } from '../../../machines/cards/find-drawing.ts'
import { findCardPicture, PhotoMissingError } from '../../../machines/cards/make.ts'

const later = (): Response => new Response(null, { status: 503, headers: { 'retry-after': '5' } })

/**
 * A picture for sharing. Its address says which it is: what a page said before a correction is not there, and what was withdrawn
 * is gone.
 */
export const GET: APIRoute = async ({ params }) => {
  const drawing = findDrawing(params.mark ?? '', params.file ?? '')
  if (!drawing) return toMissing()
  if ('state' in drawing) return new Response(null, { status: 410 })
  try {
    const picture = await findCardPicture(drawing)
    if (!picture) return later()
    return new Response(new Uint8Array(picture), {
      headers: {
        'content-type': drawing.type,
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
