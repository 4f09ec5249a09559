import { fieldTerms, type Label } from '@exemplar/shared/glossary'
import type { TextareaField, TextField } from 'payload'

/** Tells under a text how long it is; `most` is in characters, as its reader counts them. */
export const counter = (most: number) => ({
  afterInput: [{ path: 'payload-plugin-exemplar/client#TextCounter', clientProps: { most } }],
})

/** The one field that even a draft must have; `most` is its greatest length, where it has one. */
export const titleField = (description: Label, most?: number): TextField => ({
  name: 'title',
  type: 'text',
  label: fieldTerms.title,
  required: true,
  admin: { description, ...(most === undefined ? {} : { components: counter(most) }) },
})

export const sourceField: TextField = {
  name: 'source',
  type: 'text',
  label: fieldTerms.source,
  admin: {
    position: 'sidebar',
    description: { zh: '供稿单位，显示在标题下。', en: 'The unit it comes from, shown under the title.' },
  },
}

export const editorField: TextField = {
  name: 'editor',
  type: 'text',
  label: fieldTerms.editor,
  admin: {
    position: 'sidebar',
    description: {
      zh: '页尾显示的责任编辑姓名。',
      en: 'Name of the editor in charge, shown at the foot of the page.',
    },
  },
}

export const remarkField: TextareaField = {
  name: 'notice',
  type: 'textarea',
  label: fieldTerms.remark,
  admin: {
    position: 'sidebar',
    description: {
      zh: '可不填。显示在网页开头的一句提示，如“本页内容为示例”。',
      en: 'Optional. A sentence at the head of the page, for instance that its contents are samples.',
    },
  },
}
