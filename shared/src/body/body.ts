import { z } from 'zod'
import { picture } from '../media/picture.ts'
import { text } from '../scalars.ts'

/** A run of text. `href` is an absolute http(s) address or a path on the site. */
export const span = z.strictObject({
  text: z.string().min(1),
  strong: z.literal(true).optional(),
  href: z.union([z.url({ protocol: /^https?$/ }), z.string().regex(/^\/(?!\/)/)]).optional(),
})
export type Span = z.infer<typeof span>

const spans = z.array(span).min(1)

/** One block of a body: small enough to render as a page, a PDF, a WeChat copy or speech alike. */
export const block = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('heading'), text }),
  z.strictObject({ type: z.literal('paragraph'), spans }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(spans).min(1) }),
  z.strictObject({ type: z.literal('quote'), spans }),
  z.strictObject({ type: z.literal('picture'), picture }),
])
export type Block = z.infer<typeof block>

export const body = z.array(block).min(1)
