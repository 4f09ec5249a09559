import { z } from 'zod'
import { picture } from '../../media/picture.ts'
import { readable, text } from '../../scalars.ts'

/**
 * Whether an address is a path on this site and nothing else: browsers take `//host` and `/\host` as another site, and
 * drop tabs and line ends before they look.
 */
const sitePath = /^\/(?![/\\])[^\\\s\p{Cc}]*$/u

const webAddress = readable.pipe(z.url({ protocol: /^https?$/ }))

/** A run of text. `href` is an absolute http(s) address or a path on the site. */
export const span = z.strictObject({
  text: readable.min(1),
  strong: z.literal(true).optional(),
  href: z.union([webAddress, readable.regex(sitePath)]).optional(),
})
export type Span = z.infer<typeof span>

const spans = z.array(span).min(1)

/** One block of a body: small enough to render as a page, a PDF, a WeChat copy or speech alike. */
const block = z.discriminatedUnion('type', [
  // One below another (（一） under 一、) says so; bodies of older releases have one level.
  z.strictObject({ type: z.literal('heading'), text, level: z.literal(3).optional() }),
  z.strictObject({ type: z.literal('paragraph'), spans }),
  z.strictObject({ type: z.literal('list'), ordered: z.boolean(), items: z.array(spans).min(1) }),
  z.strictObject({ type: z.literal('quote'), spans }),
  z.strictObject({ type: z.literal('picture'), picture }),
])
export type Block = z.infer<typeof block>

export const body = z.array(block).min(1)
