import { z } from 'zod'
import { readFrame } from '../layout/frame.ts'
import { toWholeAddress } from '../layout/whole-address.ts'
import { toJsonAnswer, toTextAnswer } from '../machines/answer.ts'
import { listFormPaths } from '../machines/cards/forms/find-form.ts'
import { formSizes } from '../machines/cards/forms/form-card.ts'
import { toXmlFile, xml } from '../machines/xml.ts'
import type { Piece } from '../pieces/piece.ts'
import { toFrameCode } from './address.ts'
import { findAddressedPiece } from './find-page.ts'
import { narrowest, toFrameSize, usualWidth, widest } from './size.ts'

const pixels = z
  .string()
  .regex(/^[1-9]\d{0,4}$/)
  .transform(Number)
  .optional()

/** What oEmbed asks for (oembed.com, 2.2). */
const request = z.object({
  url: z.string().min(1).max(2_000),
  format: z.string().default('json'),
  maxwidth: pixels,
  maxheight: pixels,
})
type Request = z.infer<typeof request>

/** How long whoever asks may keep what he was told, in seconds. */
const keptFor = 3_600

type Told = Readonly<Record<string, string | number>>

/** Tells other sites how to show a piece. What is not ours, or is gone, is 404; a form that there is none of, 501. */
export const answerOEmbed = (query: URLSearchParams): Response => {
  const { data: asked } = request.safeParse(Object.fromEntries(query))
  if (!asked) return say(400, '参数有误：url写本站网页的完整地址，maxwidth、maxheight写像素数 / bad request')
  if (asked.format !== 'json' && asked.format !== 'xml')
    return say(501, '格式只有json和xml / json and xml are the only formats')
  const piece = findAddressedPiece(asked.url)
  if (!piece) return say(404, '这个网址在本站没有可以嵌入的内容 / nothing to embed at this address')
  const told = toTold(piece, asked)
  const answer = asked.format === 'json' ? toJsonAnswer(told) : toTextAnswer(toXml(told), 'text/xml')
  answer.headers.set('cross-origin-resource-policy', 'cross-origin')
  answer.headers.set('access-control-allow-origin', '*')
  return answer
}

const say = (status: number, text: string): Response =>
  new Response(`${text}\n`, { status, headers: { 'content-type': 'text/plain; charset=utf-8' } })

const toTold = (
  piece: Piece,
  { maxwidth = usualWidth, maxheight = Number.POSITIVE_INFINITY }: Request,
): Told => {
  const { siteName } = readFrame()
  const common = {
    version: '1.0',
    title: `${piece.name}：${piece.title}`,
    provider_name: siteName,
    provider_url: toWholeAddress('/'),
    cache_age: keptFor,
  }
  const size = toFrameSize(piece, Math.min(maxwidth, widest))
  // Where it has no room whole it is no card of ours: the title is, as a link.
  if (maxwidth < narrowest || size.height > maxheight) return { type: 'link', ...common }
  return {
    type: 'rich',
    ...common,
    ...toThumbnail(piece, { maxwidth, maxheight }),
    ...size,
    html: toFrameCode(piece, size.width),
  }
}

/** The square card, where it is no larger than asked for. */
const toThumbnail = (piece: Piece, most: { maxwidth: number; maxheight: number }): Told => {
  const { width, height } = formSizes.square
  const square = listFormPaths(piece).find(({ form }) => form === 'square')
  if (!square || width > most.maxwidth || height > most.maxheight) return {}
  return {
    thumbnail_url: toWholeAddress(square.path),
    thumbnail_width: width,
    thumbnail_height: height,
  }
}

const toXml = (told: Told): string => {
  // Names of tags are ours.
  const parts = Object.entries(told).map(([name, value]) => ({
    xml: `<${name}>${xml`${value}`.xml}</${name}>`,
  }))
  return toXmlFile(xml`<oembed>${parts}</oembed>`)
}
