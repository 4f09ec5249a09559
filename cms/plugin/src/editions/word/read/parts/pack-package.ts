import { strToU8, zipSync } from 'fflate'
import type { Relation, WordPackage } from './open-package.ts'
import { make, writeTree, type XmlElement } from './xml-tree.ts'

/** Texts of a package as they were rewritten. */
export type Rewritten = {
  readonly document: XmlElement
  readonly footnotes?: XmlElement | undefined
  readonly endnotes?: XmlElement | undefined
}

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A package of what the reader of Word is to see, and of nothing else: texts that were rewritten, styles by their names
 * alone, pictures of whose size is known how large they are.
 */
export const packPackage = (
  { main, media, ...notes }: WordPackage,
  texts: Rewritten,
  styles: ReadonlySet<string>,
): Buffer => {
  const names = new Map([...media.keys()].map((path, index) => [path, `media/${index}.png`]))
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(writeTree(make('ct:Types'))),
    '_rels/.rels': toRelations([{ Id: 'main', Type: `${type}/officeDocument`, Target: 'word/document.xml' }]),
    'word/document.xml': strToU8(writeTree(texts.document)),
    'word/_rels/document.xml.rels': toRelations(listTargets(main.relations, names)),
    'word/styles.xml': strToU8(writeTree(make('w:styles', {}, [...styles].map(toStyle)))),
  }
  for (const name of ['footnotes', 'endnotes'] as const) {
    const [text, part] = [texts[name], notes[name]]
    if (!text || !part) continue
    parts[`word/${name}.xml`] = strToU8(writeTree(text))
    parts[`word/_rels/${name}.xml.rels`] = toRelations(listTargets(part.relations, names))
  }
  for (const [path, bytes] of media) parts[`word/${names.get(path)}`] = bytes
  return Buffer.from(zipSync(parts, { level: 0 }))
}

const toRelations = (relations: readonly Record<string, string>[]): Uint8Array =>
  strToU8(
    writeTree(
      make(
        'rel:Relationships',
        {},
        relations.map((relation) => make('rel:Relationship', relation)),
      ),
    ),
  )

const listTargets = (relations: ReadonlyMap<string, Relation>, names: ReadonlyMap<string, string>) =>
  [...relations].flatMap(([Id, { isOutside, target, type: of }]): Record<string, string>[] => {
    if (of === 'hyperlink' && isOutside)
      return [{ Id, Type: `${type}/hyperlink`, Target: target, TargetMode: 'External' }]
    const name = of === 'image' ? names.get(target) : undefined
    return name === undefined ? [] : [{ Id, Type: `${type}/image`, Target: name }]
  })

const toStyle = (id: string): XmlElement =>
  make(
    'w:style',
    { 'w:type': ['mark', 'symbol'].includes(id) ? 'character' : 'paragraph', 'w:styleId': id },
    [make('w:name', { 'w:val': id })],
  )
