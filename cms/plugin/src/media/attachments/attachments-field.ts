import { glossary } from '@exemplar/shared/glossary'
import type { RelationshipField } from 'payload'
import type { UseTerms } from '../../fields/guards/refuse-when-used.ts'
import { notWithdrawn } from '../pictures-field.ts'
import { attachmentsSlug } from './slug.ts'

/** The files that go out with a document, in the order in which readers see them. */
export const attachmentsField: RelationshipField = {
  name: 'attachments',
  type: 'relationship',
  relationTo: attachmentsSlug,
  hasMany: true,
  maxRows: 20,
  label: glossary.attachments,
  custom: { countsWhere: notWithdrawn } satisfies UseTerms,
  admin: {
    description: {
      zh: '可不选，最多20个，列在正文之后，可拖动排序。每个附件须有标题；音频、视频还须有文字稿。文件上传后不能替换，换文件请另传一份再改选。',
      en: 'Optional, up to twenty, listed after the body; drag to order them. Each needs a name, sounds and films a transcript. A file is never replaced: upload another one and choose that.',
    },
  },
}
