import { fieldTerms } from '@exemplar/shared/glossary'
import { findMisleadingAddress, linkAddress } from '@exemplar/shared/kinds/parts/address'
import {
  BlockquoteFeature,
  BoldFeature,
  FixedToolbarFeature,
  HeadingFeature,
  InlineToolbarFeature,
  LinkFeature,
  lexicalEditor,
  OrderedListFeature,
  ParagraphFeature,
  UnorderedListFeature,
  UploadFeature,
} from '@payloadcms/richtext-lexical'
import type { FieldAffectingData, RichTextField, TextFieldSingleValidation } from 'payload'
import { mediaSlug } from '../media-slug.ts'
import { keepPublishable } from '../publishable-state.ts'
import { wellFormed } from '../well-formed.ts'
import { PasteFeature } from './paste-feature.ts'
import { TablesFeature } from './table/table-feature.ts'
import { WordFeature } from './word-feature.ts'

const isLinkAddress = wellFormed(linkAddress, {
  zh: '请填写 http(s) 网址，或以 / 开头的本站路径。',
  en: 'An http(s) address, or a path on this site that starts with /.',
})

/** Says of an address that misleads why it does. */
const validateAddress: TextFieldSingleValidation = (value, options) => {
  const why = typeof value === 'string' ? findMisleadingAddress(value) : undefined
  if (why) return options.req.i18n?.language === 'en' ? why.en : why.zh
  return isLinkAddress(value, options)
}

/** Links go to a web address or a path of the site; where they open is the reader's choice. */
const toLinkFields = (fields: FieldAffectingData[]): FieldAffectingData[] =>
  fields
    .filter(({ name }) => name !== 'newTab')
    .map((field) =>
      field.name === 'url'
        ? ({ ...field, hooks: {}, validate: validateAddress } as FieldAffectingData)
        : field,
    )

/**
 * What an editor can write: exactly the blocks that the published body has, so that nothing is lost on the way. `pictures`:
 * the slug of the collection that pictures come from.
 */
export const toBodyEditor = (pictures: string) =>
  lexicalEditor({
    features: [
      ParagraphFeature(),
      HeadingFeature({ enabledHeadingSizes: ['h2', 'h3'] }),
      BoldFeature(),
      LinkFeature({ enabledCollections: [], fields: ({ defaultFields }) => toLinkFields(defaultFields) }),
      UnorderedListFeature(),
      OrderedListFeature(),
      BlockquoteFeature(),
      TablesFeature(),
      UploadFeature({ enabledCollections: [pictures] }),
      PasteFeature(),
      WordFeature(),
      FixedToolbarFeature(),
      InlineToolbarFeature(),
    ],
  })

export const bodyField: RichTextField = {
  name: 'body',
  type: 'richText',
  label: fieldTerms.body,
  editor: toBodyEditor(mediaSlug),
  hooks: { beforeValidate: [keepPublishable] },
  admin: {
    description: {
      zh: '可从Word、WPS、Excel、PDF、微信直接粘贴：删除的文字、批注和隐藏文字不带进来，编号、小标题自动整理，改了什么在下方说明，可以撤销。小标题、加粗、列表、引文、表格和链接照样发布；带删除线的文字、上下标、合并的单元格原样留着，提交前会逐处提示怎样改。',
      en: 'Paste from Word, a spreadsheet, a PDF or WeChat as it is: deleted text, comments and hidden text stay out, numbers become lists and headings; what was changed is told below and can be undone. Headings, bold, lists, quotations, tables and links are published; text that is struck through, superscripts, subscripts and merged cells stay visible, and each is named before you submit.',
    },
  },
}
