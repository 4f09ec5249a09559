import { z } from 'zod'
import { toReadingShape } from '../gazette/reading-shape.ts'
import type { Label } from '../glossary.ts'
import { isKnownFile, type PublishedFile } from '../media/published-file.ts'
import { announcementKind } from './announcement.ts'
import { campaignKind } from './campaign.ts'
import { conferenceKind } from './conference.ts'
import { figureKind } from './figure.ts'
import type { Item, Kind, Link, NamedText, Passage } from './kind.ts'
import { pressReleaseKind } from './press-release.ts'
import { registerKind } from './register.ts'
import { standardSetKind } from './standard-set.ts'
import { storyKind } from './story.ts'

/** All kinds: the only list of them. */
const all = [
  campaignKind,
  standardSetKind,
  storyKind,
  announcementKind,
  conferenceKind,
  pressReleaseKind,
  figureKind,
  registerKind,
] as const

type Kinds = { readonly [K in (typeof all)[number] as K['kind']]: K }
export type DocumentKind = keyof Kinds
export type DocumentOf<K extends DocumentKind> = z.infer<Kinds[K]['shape']>
export type PublishedDocument = { [K in DocumentKind]: DocumentOf<K> }[DocumentKind]

export const kinds = Object.fromEntries(all.map((kind) => [kind.kind, kind])) as unknown as Kinds
export const documentKinds = all.map(({ kind }) => kind) as unknown as readonly [
  DocumentKind,
  ...DocumentKind[],
]

/** The published shape of a kind of document, as it is written: strict. Nothing is a document of a kind that is not known. */
export const toShape = (kind: string): z.ZodType<PublishedDocument> =>
  isDocumentKind(kind) ? (kinds[kind].shape as z.ZodType<PublishedDocument>) : z.never()

const isDocumentKind = (kind: string): kind is DocumentKind => Object.hasOwn(kinds, kind)

const readingShapes: ReadonlyMap<string, z.ZodType> = new Map(
  all.map(({ kind, shape }) => [kind, toReadingShape(shape)]),
)

/**
 * A verified document as one of the kinds that this release can show, the very value that came: keys and blocks that it
 * does not know are in it still, for a later release to show. Undefined where the kind is not known, or was given a form
 * that this release cannot show.
 */
export const readDocument = (document: unknown): PublishedDocument | undefined => {
  const kind = typeof document === 'object' && document !== null && 'kind' in document ? document.kind : ''
  const shape = readingShapes.get(String(kind))
  return shape?.safeParse(document).success ? (document as PublishedDocument) : undefined
}

/** The same document with its parts in the order in which its kind declares them: as signed, they go by the alphabet. */
export const inDeclaredOrder = (document: PublishedDocument): PublishedDocument =>
  readingShapes.get(document.kind)?.parse(document) as PublishedDocument

/** The title of a document of any kind, of a later release too. */
export const toTitle = (document: unknown): string | undefined =>
  typeof document === 'object' &&
  document !== null &&
  'title' in document &&
  typeof document.title === 'string'
    ? document.title
    : undefined

/** The declaration of a kind that is not known beforehand: it can be asked about documents of it alone. */
export const toKind = (kind: DocumentKind) => kinds[kind] as unknown as Kind

/** All files that a published document shows: what may be served while it is live, and no longer. */
export const listFiles = (document: PublishedDocument): readonly PublishedFile[] =>
  toKind(document.kind).files(document).filter(isKnownFile)

/** What a published document refers to, each once. */
export const listLinks = (document: PublishedDocument): readonly Link[] =>
  toKind(document.kind).links(document)

/** What search finds of a document: the document as a whole first, then each of its passages. */
export const listPassages = (document: PublishedDocument): readonly [Passage, ...Passage[]] => {
  const kind = toKind(document.kind)
  const texts = kind.texts(document).filter((text) => text !== undefined)
  const whole = {
    path: kind.path(document.slug),
    title: document.title,
    texts: texts.filter((text) => toPlainText(text) !== ''),
    district: kind.district?.(document),
  }
  return [whole, ...(kind.passages?.(document) ?? [])]
}

/** A text of a passage without its name. */
export const toPlainText = (text: string | NamedText): string => (typeof text === 'string' ? text : text.text)

/** What stands for a document where it is not shown whole. */
export const toItem = (document: PublishedDocument): Item => toKind(document.kind).item(document)

/** Path on the site at which the public reads a document of a kind, without the site's base. */
export const toPublicPath = ({ kind, slug }: { kind: DocumentKind; slug: string }): string =>
  kinds[kind].path(slug)

/** The same of an entry; one of a kind that only a later release knows is read in the ledger. */
export const toEntryPath = (entry: { kind: string; slug: string; number: number }): string =>
  isDocumentKind(entry.kind) ? kinds[entry.kind].path(entry.slug) : `/gazette/${entry.number}`

/** The document of a kind that is read at a path of its own on the site, if it is one that there can be. */
export const findAddressed = (path: string): { kind: DocumentKind; slug: string } | undefined => {
  const slug = path.slice(path.lastIndexOf('/') + 1)
  if (slug === '') return undefined
  const kind = documentKinds.find(
    (one) => kinds[one].path('-') !== kinds[one].path('--') && kinds[one].path(slug) === path,
  )
  return kind && { kind, slug }
}

/** Whether each document of a kind has a page of its own. */
export const hasOwnPages = (kind: DocumentKind): boolean =>
  findAddressed(toKind(kind).path('a'))?.kind === kind

/** What a kind is called; one that only a later release knows has no name here. */
export const findKindName = (kind: string): Label | undefined =>
  isDocumentKind(kind) ? kinds[kind].one : undefined

/** The pages that list one kind alone, by path. */
export const listPages: ReadonlyMap<string, DocumentKind> = new Map(
  all.flatMap((one) => ('list' in one ? [[one.list, one.kind] as const] : [])),
)
