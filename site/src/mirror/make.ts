import { insertInHead } from '../layout/song/insert-in-head.ts'
import type { SizedAnswer, WholeAnswer } from '../server/answer.ts'
import {
  isPage,
  type MirrorReading,
  mirrorReadings,
  missingPage,
  type SiteAddress,
  toFile,
  toGoneMark,
} from './address.ts'
import { type AskedQuestions, recordAsked } from './asked.ts'
import type { MirrorForm } from './form.ts'
import { findTarget, type SitePlace, toReadingOf } from './links.ts'
import { toPolicyTag } from './policy.ts'
import { rewriteHtml, rewriteStyle } from './rewrite.ts'
import type { BuiltSite, MadeAnswer } from './site.ts'
import { toWayOn } from './way-on.ts'

/** A file of a mirror with what is to stand in it; `type` is its content type, by which it is compressed or not. */
export type MadeFile = {
  readonly path: string
  readonly type: string
  readonly body: WholeAnswer['body'] | SizedAnswer['body']
}

/** All files of what stands at an address, none where nothing does; where they lead, and what they were made from. */
export type Made = {
  readonly address: SiteAddress
  readonly files: readonly MadeFile[]
  readonly links: readonly SiteAddress[]
  readonly asked: AskedQuestions
  /** The instant until which they are good by the clock alone. */
  readonly until: Date | undefined
}

/** Makes what stands at an address in all readings; `later` where the site cannot show it now. */
export const toMaker =
  ({ site, place, form }: { site: BuiltSite; place: SitePlace; form: MirrorForm }) =>
  async (address: SiteAddress): Promise<Made | 'later'> => {
    const links = new Set<SiteAddress>()
    const readings = isPage(address) ? mirrorReadings : (['normal'] as const)
    const { result, asked } = await recordAsked(async () => {
      const answers: { answer: MadeAnswer; reading: MirrorReading }[] = []
      for (const reading of readings) answers.push({ answer: await site.ask(address, reading), reading })
      return answers
    })
    const [first] = result
    const status = first?.answer.status ?? 500
    if (result.some(({ answer }) => answer.status !== status) || status >= 500) return 'later'
    const files = result.flatMap(({ answer, reading }) =>
      toFiles(answer, { address, reading, links, form, place }),
    )
    const ends = result.flatMap(({ answer }) => answer.until?.getTime() ?? [])
    const until = ends.length > 0 ? new Date(Math.min(...ends)) : undefined
    return { address, files, links: [...links], asked, until }
  }

type Setting = {
  readonly address: SiteAddress
  readonly reading: MirrorReading
  readonly links: Set<SiteAddress>
  readonly form: MirrorForm
  readonly place: SitePlace
}

const toFiles = (answer: MadeAnswer, setting: Setting): MadeFile[] => {
  const { address, reading } = setting
  const { status, headers } = answer
  const type = String(headers['content-type'] ?? '')
  const isGone = status === 410
  // Made for one reader, or for one moment: whoever led here, it is no file.
  if (/no-store|private/i.test(String(headers['cache-control'] ?? ''))) return []
  if (status >= 300 && status < 400) return toRedirecting(String(headers.location ?? ''), setting)
  if (status !== 200 && !isGone && address !== missingPage) return []
  const isDownload = headers['content-disposition'] !== undefined
  if (isPage(address) !== (type.startsWith('text/html') && !isDownload))
    throw new Error(`${address} is ${type}: what a mirror calls a page it knows by its name`)
  const mark = { path: toGoneMark(address, reading), type: 'text/plain', body: new Uint8Array() }
  const shown = toShown(answer, { type, setting })
  return isGone && setting.form.isServed ? [...shown, mark] : shown
}

const toShown = (
  { body, headers }: MadeAnswer,
  { type, setting }: { type: string; setting: Setting },
): MadeFile[] => {
  const { address, reading } = setting
  const path = toFile(address, reading)
  if (!(body instanceof Uint8Array)) {
    if ('bytes' in body) return [{ path, type, body }]
    throw new Error(`${address} has no end`)
  }
  if (type.startsWith('text/css')) {
    const css = rewriteStyle(Buffer.from(body).toString(), toLinker(path, setting))
    return [{ path, type, body: Buffer.from(css) }]
  }
  if (type === 'application/xml') followMap(body, setting)
  if (!isPage(address)) return [{ path, type, body }]
  const policy = String(headers['content-security-policy'] ?? '')
  // Where servers and portals look for it; under its own address it can be linked to.
  const paths = address === missingPage && reading === 'normal' ? [path, '404.html'] : [path]
  return paths.map((one) => ({ path: one, type, body: toPage(body, { path: one, policy, setting }) }))
}

/** The map of the site leads to its parts, by whole addresses: whoever reads it has no page that they belong to. */
const followMap = (body: Uint8Array, { links, place }: Setting): void => {
  for (const [, link = ''] of Buffer.from(body)
    .toString()
    .matchAll(/<loc>([^<]*\.xml)<\/loc>/g)) {
    const target = findTarget(link, place)
    if (target) links.add(target.address)
  }
}

const toPage = (
  body: Uint8Array,
  { path, policy, setting }: { path: string; policy: string; setting: Setting },
): Uint8Array => {
  const { form } = setting
  const toLink = toLinker(path, setting)
  const changed = new Map<string, string>()
  const html = rewriteHtml(Buffer.from(body).toString(), toLink, (style) => {
    const other = rewriteStyle(style, toLink)
    if (other !== style) changed.set(style, other)
    return other
  })
  if (!form.isServed) return Buffer.from(html.replace(preloads, ''))
  return Buffer.from(policy === '' ? html : insertInHead(html, toPolicyTag(policy, changed)))
}

/** Nothing is fetched ahead from a disk, nor is a page there anything on a phone, and browsers complain of it. */
const preloads = /<link rel="(?:preload|manifest)"(?:\s+[^\s"'<>/=]+(?:="[^"]*")?)*\s*\/?>/g

const toLinker =
  (path: string, { reading, links, form, place }: Setting) =>
  (link: string): string | undefined => {
    const target = findTarget(link, place)
    if (!target) return undefined
    const { address, fragment, isWhole } = target
    if (isWhole) {
      const whole = form.toWholeLink?.(address)
      // A picture for sharing is fetched by its whole address: from here, where that leads here.
      if (whole !== undefined && !isPage(address)) links.add(address)
      return whole === undefined ? undefined : whole + fragment
    }
    links.add(address)
    return form.toLink(path, { address, reading: toReadingOf(target, reading) }) + fragment
  }

/** An address that leads on is a page that does, because no file can. */
const toRedirecting = (location: string, setting: Setting): MadeFile[] => {
  const { address, reading } = setting
  if (!isPage(address)) return []
  const path = toFile(address, reading)
  const link = toLinker(path, setting)(location) ?? location
  return [{ path, type: 'text/html; charset=utf-8', body: Buffer.from(toWayOn(link)) }]
}
