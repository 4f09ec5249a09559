import { em, faces, pitch, red, seal, sheet, soft, toTwips, width } from '@exemplar/shared/word/measures'
import * as docx from 'docx'
import type { ProvenText } from '../text.ts'
import { toBreadth } from '../title-lines.ts'
import { blank, none, say, toBlocks, toExact, toFont, toNameTable, toParagraph, toTitle } from './parts.ts'
import { drawCode, drawStrokes } from './pictures.ts'

/** The whole text as Word has it: the same words in the same places as the PDF, for an office that goes on with it. */
export const toWordDocument = async (text: ProvenText): Promise<docx.Document> => {
  const { title, issuer, proof, remark } = text
  const strokes = await drawStrokes(proof.digest)
  const toFooter = (isOdd: boolean) => new docx.Footer({ children: [toFoot(text, { strokes, isOdd })] })
  return new docx.Document({
    ...{ title, creator: issuer, lastModifiedBy: issuer, keywords: `公报第${proof.number}号` },
    evenAndOddHeaderAndFooters: true,
    styles: {
      default: {
        document: {
          run: { size: 32, font: toFont(faces.text), language: { eastAsia: 'zh-CN' } },
          paragraph: { spacing: toExact(pitch) },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: toTwips(sheet.width), height: toTwips(sheet.height) },
            margin: {
              ...{ top: toTwips(sheet.top), bottom: toTwips(sheet.bottom) },
              ...{ left: toTwips(sheet.left), right: toTwips(sheet.right) },
              // The number stands 7 mm under the text area.
              ...{ header: toTwips(22), footer: toTwips(25.4) },
            },
          },
        },
        headers: { default: toHeader(remark), even: toHeader(remark) },
        footers: { default: toFooter(true), even: toFooter(false) },
        children: [...toHead(text), ...toBody(text), ...toAnnex(text), ...(await toProof(text))],
      },
    ],
  })
}

const toHeader = (remark: string | null): docx.Header =>
  new docx.Header({
    children: [
      toParagraph({
        spacing: toExact(14 * 20),
        children: remark === null ? [] : [say(remark, { face: faces.head, size: 9, color: soft })],
      }),
    ],
  })

const pixels = (millimetres: number): number => (millimetres / 25.4) * 96

/** Page number and slip: odd right and even left, one character in. */
const toFoot = (
  { proof }: ProvenText,
  { strokes, isOdd }: { strokes: Awaited<ReturnType<typeof drawStrokes>>; isOdd: boolean },
): docx.Paragraph => {
  const number = new docx.TextRun({
    size: 28,
    font: faces.text,
    children: ['— ', docx.PageNumber.CURRENT, ' —'],
  })
  const slip = [
    new docx.ImageRun({
      type: 'png',
      data: strokes.data,
      transformation: { width: pixels(46), height: pixels(3) },
      altText: { name: '核对纹', description: `核对纹：公报第${proof.number}号的摘要` },
    }),
    say(`　公报第${proof.number}号`, { face: faces.title, size: 8, color: seal }),
  ]
  const tab = new docx.TextRun({ children: [new docx.Tab()] })
  const inset = 14 * 20
  return toParagraph({
    spacing: toExact(16 * 20),
    indent: isOdd ? { right: inset } : { left: inset },
    tabStops: [{ type: docx.TabStopType.RIGHT, position: isOdd ? width - inset : width }],
    children: isOdd ? [...slip, tab, number] : [number, tab, ...slip],
  })
}

/** 版头, where there is one, and the title. */
const toHead = ({ mark, documentNumber, titleLines }: ProvenText): docx.Paragraph[] => {
  const number = documentNumber === null ? [] : [say(documentNumber)]
  if (mark === null)
    return [
      toTitle(titleLines, 0),
      ...(number.length > 0 ? [toParagraph({ alignment: docx.AlignmentType.CENTER, children: number })] : []),
      blank(),
    ]
  // In one line, 38 pt where that has room.
  const size = Math.floor(Math.min(38, (156 / 25.4) * (72 / (toBreadth(mark) * 1.04))))
  return [
    toParagraph({
      alignment: docx.AlignmentType.CENTER,
      // 35 mm under the edge of the text area, in five lines of it.
      spacing: { before: toTwips(35), ...toExact(size * 20), after: 5 * pitch - toTwips(35) - size * 20 },
      children: [say(mark, { face: faces.title, size, color: red })],
    }),
    blank(),
    blank(),
    toParagraph({
      alignment: docx.AlignmentType.CENTER,
      // The red rule, 4 mm under the number.
      border: { bottom: { style: docx.BorderStyle.SINGLE, size: 11, color: red, space: 11 } },
      children: number,
    }),
    blank(),
    blank(),
    toTitle(titleLines, 0),
    blank(),
  ]
}

/** The text, what is attached to it, and whose it is: these hold together. */
const toBody = ({ parts, annexes, issuer, date }: ProvenText): (docx.Paragraph | docx.Table)[] => {
  const held = { keepNext: true, keepLines: true }
  const gap = () => toParagraph({ ...held, children: [say('')] })
  // The date four characters from the right with the office centred over it, or the other way round.
  const [ofOffice, ofDate] = [toBreadth(issuer), toBreadth(date)]
  const beside = 4 + (ofDate - ofOffice) / 2
  const [office, day] = beside >= 2 ? [beside, 4] : [2, 2 + (ofOffice - ofDate) / 2]
  const sign = (line: string, right: number, options = {}) =>
    toParagraph({
      ...options,
      alignment: docx.AlignmentType.RIGHT,
      indent: { right: Math.round(right * em) },
      children: [say(line)],
    })
  return [
    ...parts.flatMap((part, index) => toBlocks(part, index === parts.length - 1 ? held : {})),
    gap(),
    ...annexes.map((name, index) =>
      toParagraph({
        ...held,
        indent: { firstLine: Math.round(em * 2) },
        children: [say(toAnnexLine(annexes, index, name))],
      }),
    ),
    gap(),
    sign(issuer, office, held),
    sign(date, day),
  ]
}

const toAnnexLine = (annexes: readonly string[], index: number, name: string): string =>
  `${index === 0 ? '附件：' : ''}${annexes.length > 1 ? `${index + 1}.` : ''}${name}`

const toAnnex = ({ annexes, list }: ProvenText): (docx.Paragraph | docx.Table)[] => [
  toParagraph({
    pageBreakBefore: true,
    children: [say(annexes.length > 1 ? '附件1' : '附件', { face: faces.head })],
  }),
  blank(),
  toTitle(list.titleLines, 1),
  blank(),
  toNameTable(list),
]

/** Code and fingerprint, and the 版记, after the list. */
const toProof = async ({ proof, imprint }: ProvenText): Promise<(docx.Paragraph | docx.Table)[]> => {
  const code = await drawCode(proof.code)
  const picture = new docx.ImageRun({
    type: 'png',
    data: code.data,
    transformation: { width: pixels(18), height: pixels(18) },
    altText: { name: '二维码', description: proof.code },
  })
  const cells = [
    {
      size: toTwips(22),
      children: [
        toParagraph({ spacing: { line: 240, lineRule: docx.LineRuleType.AUTO }, children: [picture] }),
      ],
    },
    {
      size: width - toTwips(22),
      children: proof.lines.map((line) =>
        toParagraph({ spacing: toExact(16 * 20), children: [say(line, { face: faces.head, size: 9 })] }),
      ),
    },
  ]
  const strip = new docx.Table({
    layout: docx.TableLayoutType.FIXED,
    width: { size: width, type: docx.WidthType.DXA },
    columnWidths: cells.map(({ size }) => size),
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideVertical: none,
      insideHorizontal: none,
    },
    rows: [
      new docx.TableRow({
        cantSplit: true,
        children: cells.map(
          ({ size, children }) =>
            new docx.TableCell({
              width: { size, type: docx.WidthType.DXA },
              verticalAlign: docx.VerticalAlignTable.CENTER,
              margins: { left: 0, right: 0 },
              children,
            }),
        ),
      }),
    ],
  })
  return [toParagraph({ spacing: toExact(240) }), strip, ...toImprint(imprint)]
}

const toImprint = (imprint: ProvenText['imprint']): docx.Paragraph[] => {
  if (imprint === null) return [toParagraph({ spacing: toExact(20) })]
  const rule = { style: docx.BorderStyle.SINGLE, size: 8, space: 3 }
  return [
    toParagraph({ spacing: toExact(120) }),
    toParagraph({
      border: { top: rule, bottom: rule },
      indent: { firstLine: 14 * 20 },
      tabStops: [{ type: docx.TabStopType.RIGHT, position: width - 14 * 20 }],
      children: [
        say(imprint.issuer, { size: 14 }),
        new docx.TextRun({ children: [new docx.Tab()] }),
        say(imprint.date, { size: 14 }),
      ],
    }),
  ]
}
