import { em, sheet, toTwips } from '@exemplar/shared/word/measures'
import * as docx from 'docx'
import { ownProperty } from '../own-property.ts'
import { toParts, type Written } from './blocks.ts'
import { wordStyles } from './styles.ts'

/** The manuscript of a document: its title and its body, in the styles and by the faces of official documents. */
export const toWord = async ({
  title,
  ...written
}: Written & { readonly title: string }): Promise<Uint8Array> => {
  const hanging = { left: Math.round(em * 4), hanging: Math.round(em * 2) }
  const toLevel = (format: (typeof docx.LevelFormat)[keyof typeof docx.LevelFormat], text: string) => [
    { level: 0, format, text, alignment: docx.AlignmentType.LEFT, style: { paragraph: { indent: hanging } } },
  ]
  const { bottom, height, left, right, top, width } = sheet
  return docx.Packer.toBuffer(
    new docx.Document({
      title,
      customProperties: [{ name: ownProperty, value: '1' }],
      styles: wordStyles,
      numbering: {
        config: [
          { reference: 'numbers', levels: toLevel(docx.LevelFormat.DECIMAL, '%1.') },
          { reference: 'bullets', levels: toLevel(docx.LevelFormat.BULLET, '•') },
        ],
      },
      sections: [
        {
          properties: {
            page: {
              size: { width: toTwips(width), height: toTwips(height) },
              margin: {
                top: toTwips(top),
                bottom: toTwips(bottom),
                left: toTwips(left),
                right: toTwips(right),
              },
            },
          },
          children: [
            new docx.Paragraph({ heading: docx.HeadingLevel.TITLE, children: [new docx.TextRun(title)] }),
            ...toParts(written),
          ],
        },
      ],
    }),
  )
}
