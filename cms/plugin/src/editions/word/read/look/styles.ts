import { findChild, findValue, isOn, listChildren, type XmlElement } from '../parts/xml-tree.ts'

/** What a style makes of a paragraph or of a run, with all that it is based on. */
export type Style = {
  readonly id: string
  /** In small letters, as programs write the names of their own styles. */
  readonly name: string
  readonly paragraph: readonly XmlElement[]
  readonly run: readonly XmlElement[]
}

/** The styles of a text, by their id; those of paragraphs that name none are the default. */
export type Styles = {
  readonly find: (id: string | undefined) => Style | undefined
  readonly usual: Style | undefined
  /** The size that text has where nothing says so, in half points. */
  readonly size: number
}

const deepest = 12

export const readStyles = (tree: XmlElement | undefined): Styles => {
  const all = tree ? listChildren(tree, 'w:style') : []
  const byId = new Map(all.map((style) => [style.attributes['w:styleId'] ?? '', style]))
  const toChain = (id: string | undefined, left = deepest): XmlElement[] => {
    const style = id === undefined ? undefined : byId.get(id)
    return style && left > 0 ? [style, ...toChain(findValue(style, 'w:basedOn'), left - 1)] : []
  }
  const known = new Map<string, Style>()
  const find = (id: string | undefined): Style | undefined => {
    const [style, ...others] = toChain(id)
    if (!style || id === undefined) return undefined
    const found = known.get(id) ?? toStyle(id, [style, ...others])
    known.set(id, found)
    return found
  }
  const usual = all.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isTrue(attributes['w:default']),
  )
  const preset = tree && findChild(tree, 'w:docDefaults', 'w:rPrDefault', 'w:rPr')
  return {
    find,
    usual: find(usual?.attributes['w:styleId']),
    size: Number(findValue(preset, 'w:sz') ?? 20),
  }
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true' || value === 'on'

const toStyle = (id: string, chain: readonly XmlElement[]): Style => {
  const of = (name: string) => chain.map((style) => findChild(style, name)).filter((one) => one !== undefined)
  return {
    id,
    name: (findValue(chain[0], 'w:name') ?? '').toLowerCase(),
    paragraph: of('w:pPr'),
    run: of('w:rPr'),
  }
}

/** The first that is said of a property, by the paragraph itself before what its style is based on. */
export const findFirst = (said: readonly (XmlElement | undefined)[], ...path: string[]): string | undefined =>
  said.map((properties) => findValue(properties, ...path)).find((value) => value !== undefined)

/** The same of what is on or off. */
export const isFirstOn = (said: readonly (XmlElement | undefined)[], name: string): boolean =>
  said.map((properties) => isOn(properties, name)).find((value) => value !== undefined) ?? false
