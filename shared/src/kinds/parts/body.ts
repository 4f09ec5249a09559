import { z } from 'zod'
import { picture } from '../../media/picture.ts'
import { legible, text } from '../../scalars.ts'
import { isVisible } from '../../text/legible.ts'
import { linkAddress } from './address.ts'

/** A run of text. `href` is an absolute http(s) address or a path on the site. */
export const span = z.strictObject({
  text: legible.min(1),
  strong: z.literal(true).optional(),
  href: linkAddress.optional(),
})
export type Span = z.infer<typeof span>

const spans = z
  .array(span)
  .min(1)
  .refine((runs) => runs.some(({ text }) => isVisible(text)), { error: '没有看得见的文字，请删去这一段' })

/** One block of a body: small enough to render as a page, a PDF, a WeChat copy or speech alike. */
const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text }),
  z.strictObject({ type: z.literal('paragraph'), spans }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(spans).min(1) }),
  z.strictObject({ type: z.literal('quote'), spans }),
  z.strictObject({ type: z.literal('picture'), picture }),
])
export type Block = z.infer<typeof block>

export const body = z.array(block).min(1)
