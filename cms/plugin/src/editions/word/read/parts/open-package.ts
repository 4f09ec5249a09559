import { readTypes } from '../../../../media/inspect/office/office.ts'
import { type Parts, withParts } from '../../../../media/inspect/office/parts.ts'
import { tooLarge, UnreadablePartsError } from '../../../../media/inspect/office/unreadable.ts'
import { recognise } from '../../../../media/upload/recognise.ts'
import { ownProperty } from '../../own-property.ts'
import { mostOfWord } from '../most-of-word.ts'
import { WordRefusal } from '../refusal.ts'
import { findChild, listChildren, readTree, type XmlElement } from './xml-tree.ts'

/** A text as it came, under the name that its sender gave it. */
export type WordFile = { readonly bytes: Uint8Array; readonly name: string }

/** What one part of the package refers to. */
export type Relation = { readonly type: string; readonly target: string; readonly isOutside: boolean }

/** A part that holds text, with what it refers to. */
export type TextPart = { readonly tree: XmlElement; readonly relations: ReadonlyMap<string, Relation> }

/** The parts of a text that are looked at, each once. */
export type WordPackage = {
  readonly main: TextPart
  readonly styles?: XmlElement | undefined
  readonly numbering?: XmlElement | undefined
  readonly comments?: XmlElement | undefined
  readonly commentsExtended?: XmlElement | undefined
  readonly footnotes?: TextPart | undefined
  readonly endnotes?: TextPart | undefined
  readonly margins: readonly XmlElement[]
  /** The bytes of its pictures, by their path. */
  readonly media: ReadonlyMap<string, Uint8Array>
  /** Whether it names a template on somebody's disk: that is fetched by Word alone, and holds none of its words. */
  readonly hasTemplate: boolean
  /** Whether it was handed out from here. */
  readonly isOurs: boolean
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const fixedNames = /\.(?:pdf|ofd)$/i
const oldNames = /\.(?:doc|dot|wps|wpt|rtf|odt|uot|uof|xml|html?|mht)$/i

/** Opens a text by what it is; by its name is told only what content cannot tell. Throws a WordRefusal. */
export const openPackage = async ({ bytes, name }: WordFile): Promise<WordPackage> => {
  if (bytes.byteLength === 0) throw new WordRefusal('text-empty')
  if (bytes.byteLength > mostOfWord.bytes) throw new WordRefusal('text-too-large')
  if (/\.do[ct]m$/i.test(name)) throw new WordRefusal('text-with-macros')
  const type = recognise(Buffer.from(bytes.subarray(0, 4_096)))
  if (type === 'application/pdf' || fixedNames.test(name)) throw new WordRefusal('fixed-text')
  if (type === 'old-office') throw new WordRefusal('old-text')
  if (type !== 'zip') throw new WordRefusal(oldNames.test(name) ? 'old-text' : 'not-a-text')
  try {
    return await withParts(bytes, readPackage, mostOfWord)
  } catch (error) {
    if (!(error instanceof UnreadablePartsError)) throw error
    if (error.cause instanceof WordRefusal) throw error.cause
    throw new WordRefusal(error.message === tooLarge ? 'text-too-large' : 'text-unreadable')
  }
}

const readPackage = async (parts: Parts): Promise<WordPackage> => {
  const { hasMacros, type } = await readTypes(parts)
  if (hasMacros) throw new WordRefusal('text-with-macros')
  if (parts.names.includes('ofd.xml')) throw new WordRefusal('fixed-text')
  if (parts.names.includes('content.xml')) throw new WordRefusal('old-text')
  if (type !== wordType) throw new WordRefusal('not-a-text')
  const hasTemplate = await requireWhole(parts)
  const start = [...(await readRelations(parts, '')).values()]
  const path = start.find((relation) => relation.type === 'officeDocument')?.target ?? 'word/document.xml'
  const main = await readText(parts, path)
  if (!main) throw new WordRefusal('text-unreadable')
  const related = (of: string) => [...main.relations.values()].filter(({ type: is }) => is === of)
  const tree = async (of: string) => readPart(parts, related(of)[0]?.target)
  const text = async (of: string) => readText(parts, related(of)[0]?.target)
  const [footnotes, endnotes] = [await text('footnotes'), await text('endnotes')]
  const margins = [...related('header'), ...related('footer')].map(({ target }) => readPart(parts, target))
  return {
    ...{ main, footnotes, endnotes, hasTemplate },
    styles: await tree('styles'),
    numbering: await tree('numbering'),
    comments: await tree('comments'),
    commentsExtended: await tree('commentsExtended'),
    margins: (await Promise.all(margins)).filter((one) => one !== undefined),
    media: await readMedia(parts, [main, footnotes, endnotes]),
    isOurs: await isOurs(parts),
  }
}

/** By the property that the writer of texts gives: programs keep it when they save. */
const isOurs = async (parts: Parts): Promise<boolean> => {
  const properties = await readPart(parts, 'docprops/custom.xml')
  return (
    properties !== undefined &&
    listChildren(properties).some(({ attributes }) => attributes.name === ownProperty)
  )
}

/** Throws where it takes content from elsewhere. Links that a reader may follow are none, nor is the template. */
const requireWhole = async (parts: Parts): Promise<boolean> => {
  let hasTemplate = false
  for (const name of parts.names.filter((one) => one.endsWith('.rels'))) {
    const tree = await readPart(parts, name)
    for (const { attributes } of tree ? listChildren(tree, 'rel:Relationship') : []) {
      if (attributes.TargetMode !== 'External' || attributes.Type?.endsWith('/hyperlink')) continue
      if (!attributes.Type?.endsWith('/attachedTemplate')) throw new WordRefusal('text-refers-outside')
      hasTemplate = true
    }
  }
  return hasTemplate
}

const readPart = async (parts: Parts, path: string | undefined): Promise<XmlElement | undefined> => {
  const bytes = path === undefined ? undefined : await parts.bytes(path.toLowerCase())
  return bytes && readTree(bytes)
}

const readText = async (parts: Parts, path: string | undefined): Promise<TextPart | undefined> => {
  const tree = await readPart(parts, path)
  return tree && path !== undefined ? { tree, relations: await readRelations(parts, path) } : undefined
}

/** What a part refers to, with paths from the root of the package. */
const readRelations = async (parts: Parts, path: string): Promise<ReadonlyMap<string, Relation>> => {
  const slash = path.lastIndexOf('/') + 1
  const folder = path.slice(0, slash)
  const tree = await readPart(parts, `${folder}_rels/${path.slice(slash)}.rels`)
  return new Map(
    (tree ? listChildren(tree, 'rel:Relationship') : []).map(({ attributes }) => {
      const { Id = '', Target = '', Type = '' } = attributes
      const isOutside = attributes.TargetMode === 'External'
      const target = isOutside ? Target : toPath(folder, Target)
      return [Id, { type: Type.slice(Type.lastIndexOf('/') + 1), target, isOutside }]
    }),
  )
}

const toPath = (folder: string, target: string): string => {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target.slice(1) : `${folder}${target}`).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '.' && step !== '') steps.push(step)
  }
  return steps.join('/')
}

/** Of pictures that the text shows, each once. */
const readMedia = async (parts: Parts, texts: readonly (TextPart | undefined)[]) => {
  const media = new Map<string, Uint8Array>()
  for (const { target, type } of texts.flatMap((text) => [...(text?.relations.values() ?? [])])) {
    if (type !== 'image' || media.has(target)) continue
    if (media.size >= mostOfWord.pictures) throw new WordRefusal('text-too-large')
    const bytes = await parts.bytes(target.toLowerCase())
    if (bytes) media.set(target, bytes)
  }
  return media
}

/** The body of the main part. */
export const findBody = ({ main }: WordPackage): XmlElement => {
  const body = findChild(main.tree, 'w:body')
  if (!body) throw new WordRefusal('text-unreadable')
  return body
}
