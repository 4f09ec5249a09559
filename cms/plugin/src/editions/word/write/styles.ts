import { em, faces, pitch } from '@exemplar/shared/word/measures'
import * as docx from 'docx'

/** A face, the same for Chinese and for digits, so that no other one comes in. */
const toFont = (face: string) => ({ ascii: face, hAnsi: face, eastAsia: face, cs: face, hint: 'eastAsia' })

const { BOTH, CENTER, LEFT } = docx.AlignmentType
const exact = { line: pitch, lineRule: docx.LineRuleType.EXACT }
const indented = { firstLine: Math.round(em * 2) }
/** At least as high as a line: what holds a picture grows with it. */
const growing = { line: pitch, lineRule: docx.LineRuleType.AT_LEAST }

/** Styles of the text by the names under which they are known again: those of Word where Word has one. */
export const styleIds = {
  text: 'ExemplarText',
  quote: 'Quote',
  picture: 'ExemplarPicture',
  pictureCaption: 'ExemplarPictureCaption',
  tableCaption: 'ExemplarTableCaption',
  tableHead: 'ExemplarTableHead',
  tableText: 'ExemplarTableText',
  item: 'ExemplarItem',
} as const

type Made = {
  readonly id: string
  readonly name: string
  readonly face?: string
  readonly size?: number
  readonly paragraph: docx.IParagraphStylePropertiesOptions
}

const toStyle = ({
  face = faces.text,
  id,
  name,
  paragraph,
  size = 16,
}: Made): docx.IParagraphStyleOptions => ({
  ...{ id, name, basedOn: 'Normal', quickFormat: true, paragraph },
  run: { size: size * 2, font: toFont(face) },
})

/** The faces of official documents by name, so that an office goes on in its own; headings are those of the outline. */
export const wordStyles: docx.IStylesOptions = {
  default: {
    document: {
      run: { size: 32, font: toFont(faces.text), language: { eastAsia: 'zh-CN' } },
      paragraph: { spacing: exact },
    },
    title: {
      run: { size: 44, font: toFont(faces.title) },
      paragraph: { alignment: CENTER, spacing: { ...exact, line: 640, after: pitch }, keepNext: true },
    },
    heading1: {
      run: { size: 32, font: toFont(faces.head) },
      paragraph: { indent: indented, spacing: exact, keepNext: true, outlineLevel: 0 },
    },
    heading2: {
      run: { size: 32, font: toFont(faces.subhead) },
      paragraph: { indent: indented, spacing: exact, keepNext: true, outlineLevel: 1 },
    },
  },
  paragraphStyles: [
    { id: styleIds.text, name: 'Exemplar Text', paragraph: { indent: indented, alignment: BOTH } },
    { id: styleIds.item, name: 'Exemplar Item', paragraph: { alignment: BOTH } },
    {
      ...{ id: styleIds.quote, name: 'Quote', face: faces.subhead },
      paragraph: { indent: { ...indented, left: Math.round(em * 2) }, alignment: BOTH },
    },
    {
      id: styleIds.picture,
      name: 'Exemplar Picture',
      paragraph: { alignment: CENTER, spacing: growing, keepNext: true },
    },
    { id: styleIds.pictureCaption, name: 'Picture Caption', size: 14, paragraph: { alignment: CENTER } },
    {
      ...{ id: styleIds.tableCaption, name: 'Table Caption', face: faces.head, size: 14 },
      paragraph: { alignment: CENTER, keepNext: true },
    },
    {
      id: styleIds.tableHead,
      name: 'Table Head',
      face: faces.head,
      size: 14,
      paragraph: { alignment: CENTER },
    },
    { id: styleIds.tableText, name: 'Table Text', size: 14, paragraph: { alignment: LEFT } },
  ].map(toStyle),
}
