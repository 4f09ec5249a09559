import { begin, type Found, hide, noteLook, numberPicture, pass, track } from './found.ts'
import { isContents, type Role } from './look/find-roles.ts'
import type { Numbering } from './look/numbering.ts'
import { toDeleted, toParagraphLook, toRunLook, toWords } from './look/paragraph-look.ts'
import type { Style, Styles } from './look/styles.ts'
import { isLine, toInner, toMarkRun, toShown, toStyleName } from './name-paragraph.ts'
import {
  findChild,
  findValue,
  isElement,
  isOn,
  isTurnedOn,
  listBelow,
  make,
  type XmlElement,
  type XmlNode,
} from './parts/xml-tree.ts'

/** What is known while a text is rewritten, from its first element to its last. */
export type Writing = {
  readonly styles: Styles
  readonly numbering: Numbering
  readonly roles: ReadonlyMap<XmlElement, Role>
  /** The rank of its highest headings. */
  readonly highest: number
  readonly found: Found
}

type At = { readonly style: Style | undefined; readonly isHeading: boolean }
const nowhere: At = { style: undefined, isHeading: false }

/**
 * The children of an element as the reader of Word is to see them: what is hidden, deleted or no text is out of it and
 * found, the mark that a list shows is text, and each paragraph names one of our styles that say what it is.
 */
export const rewrite = (writing: Writing, parent: XmlElement, at: At = nowhere): XmlNode[] =>
  parent.children.flatMap((child) => {
    if (!isElement(child)) return [child]
    const rewritten = rewriters[child.name] ?? keep
    return rewritten(writing, child, at)
  })

type Rewriter = (writing: Writing, element: XmlElement, at: At) => XmlNode[]

const keep: Rewriter = (writing, element, at) => [{ ...element, children: rewrite(writing, element, at) }]
const unwrap: Rewriter = (writing, element, at) => rewrite(writing, element, at)
const drop: Rewriter = () => []

const paragraph: Rewriter = (writing, element) => {
  const { found, numbering, roles, styles } = writing
  const role = roles.get(element) ?? toInner(element, styles)
  if (role === 'contents') {
    found.contents += 1
    return []
  }
  const look = toParagraphLook(element, styles)
  if (role === 'letterhead') {
    found.letterhead.push(look.words)
    return []
  }
  const place = look.place ?? (look.style && numbering.ofStyle(look.style.id))
  const mark = place && look.words !== '' ? toShown(numbering.next(place)) : undefined
  const level = look.heading === undefined ? undefined : look.heading - writing.highest < 1 ? 2 : 3
  const name = toStyleName({ role, level, mark })
  noteChanged(found, findChild(element, 'w:pPr'))
  const children = rewrite(writing, element, {
    style: look.style,
    isHeading: level !== undefined || isLine(role),
  })
  const isDeleted = findChild(element, 'w:pPr', 'w:rPr', 'w:del') !== undefined
  return [
    make('w:p', {}, [
      make('w:pPr', {}, [
        make('w:pStyle', { 'w:val': name }),
        // Where the end of a paragraph is deleted, it goes on with the next one.
        ...(isDeleted ? [make('w:rPr', {}, [make('w:del')])] : []),
      ]),
      ...(mark ? [toMarkRun(mark)] : []),
      ...children,
    ]),
  ]
}

const run: Rewriter = (writing, element, at) => {
  const { found, styles } = writing
  const own = findChild(element, 'w:rPr')
  const look = toRunLook(element, { style: at.style, styles })
  const words = toWords(element)
  noteChanged(found, own)
  if (look.isHidden) {
    hide(found, words)
    return []
  }
  pass(found, words)
  const isStruck = isOn(own, 'w:strike') || isOn(own, 'w:dstrike')
  const raised = findValue(own, 'w:vertAlign')
  if (words.trim() !== '' && !at.isHeading) noteLook(found, { words, own })
  const properties = [
    ...(look.isBold && !at.isHeading ? [make('w:b')] : []),
    ...(isStruck ? [make('w:strike')] : []),
    ...(raised ? [make('w:vertAlign', { 'w:val': raised })] : []),
  ]
  const children = rewrite(writing, element, at)
  return [make('w:r', {}, [...(properties.length > 0 ? [make('w:rPr', {}, properties)] : []), ...children])]
}

/** Formats that somebody changed with tracking on: who did is told, and the new look stands. */
const noteChanged = (found: Found, properties: XmlElement | undefined): void => {
  const changed = properties && ['w:rPrChange', 'w:pPrChange'].map((name) => findChild(properties, name))
  if (changed?.some((one) => one !== undefined)) found.formats += 1
}

const insertion: Rewriter = (writing, element, at) => {
  track(writing.found, { what: 'inserted', element, words: toWords(element) })
  return rewrite(writing, element, at)
}

const moved: Rewriter = (writing, element, at) => {
  track(writing.found, { what: 'moved', element, words: toWords(element) })
  return rewrite(writing, element, at)
}

const deletion: Rewriter = ({ found }, element) => {
  track(found, { what: 'deleted', element, words: toDeleted(element) })
  return []
}

const row: Rewriter = (writing, element, at) => {
  const properties = findChild(element, 'w:trPr')
  const [added, gone] = [findChild(properties, 'w:ins'), findChild(properties, 'w:del')]
  const toCells = (say: (cell: XmlElement) => string) => listBelow(element, 'w:tc').map(say).join('　')
  if (gone) {
    track(writing.found, { what: 'deleted', element: gone, words: toCells(toDeleted) })
    return []
  }
  if (added) track(writing.found, { what: 'inserted', element: added, words: toCells(toWords) })
  return keep(writing, element, at)
}

/** Of two ways to say a thing the one that the reader of Word understands: pictures as drawings, frames as shapes. */
const alternate: Rewriter = (writing, element, at) => {
  const [choice, fallback] = [findChild(element, 'mc:Choice'), findChild(element, 'mc:Fallback')]
  const hasPicture = choice !== undefined && listBelow(choice, 'a:blip').length > 0
  const hasFrame = choice !== undefined && listBelow(choice, 'w:txbxContent').length > 0
  if (hasFrame && !hasPicture) return choice ? frames(writing, choice) : []
  const taken = hasPicture || !fallback ? choice : fallback
  return taken ? rewrite(writing, taken, at) : []
}

/** The text of frames stands after the paragraph that they hang on, whichever way they are drawn. */
const frames = (writing: Writing, element: XmlElement): XmlNode[] => {
  const inside = listBelow(element, 'w:txbxContent').filter((one) => toWords(one).trim() !== '')
  writing.found.frames += inside.length
  return inside.map((one) =>
    make('w:pict', {}, [
      make('v:shape', {}, [make('v:textbox', {}, [make('w:txbxContent', {}, rewrite(writing, one))])]),
    ]),
  )
}

const drawing: Rewriter = (writing, element) => {
  const hasPicture = listBelow(element, 'a:blip').length > 0
  if (hasPicture) return [numberPicture(writing.found, element)]
  if (listBelow(element, 'w:txbxContent').length > 0) return frames(writing, element)
  writing.found.drawings += 1
  return []
}

const shape: Rewriter = (writing, element) => {
  if (listBelow(element, 'v:imagedata').length > 0) return [element]
  return frames(writing, element)
}

const formula: Rewriter = ({ found }, element) => {
  const words = toWords(element)
  found.formulas.push(words)
  pass(found, words)
  return [make('w:r', {}, [make('w:t', { 'xml:space': 'preserve' }, [words])])]
}

const control: Rewriter = (writing, element, at) => {
  if (isContents(element)) {
    writing.found.contents += 1
    return []
  }
  const content = findChild(element, 'w:sdtContent')
  return content ? rewrite(writing, content, at) : []
}

const rewriters: Readonly<Record<string, Rewriter>> = {
  'w:p': paragraph,
  'w:r': run,
  'w:ins': insertion,
  'w:moveTo': moved,
  'w:del': deletion,
  // Told of where it went to.
  'w:moveFrom': drop,
  'w:tr': row,
  // The reader of Word takes one that is off for one that is on.
  'w:tblHeader': (_writing, element) => (isTurnedOn(element) ? [element] : []),
  'w:sdt': control,
  'w:customXml': unwrap,
  'w:smartTag': unwrap,
  'w:commentRangeStart': ({ found }, { attributes }) => {
    begin(found, attributes['w:id'] ?? '')
    return []
  },
  'w:commentRangeEnd': ({ found }, { attributes }) => {
    found.begun.delete(attributes['w:id'] ?? '')
    return []
  },
  'w:commentReference': drop,
  'w:annotationRef': drop,
  'w:pPr': drop,
  'w:rPr': drop,
  'w:sectPr': drop,
  'w:object': ({ found }) => {
    found.objects += 1
    return []
  },
  'w:drawing': drawing,
  'w:pict': shape,
  'mc:AlternateContent': alternate,
  'm:oMath': formula,
  'm:oMathPara': unwrap,
}
