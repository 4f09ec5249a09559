import { fieldTerms, glossary, navigationTerms } from '@exemplar/shared/glossary'
import { listTypesOf } from '@exemplar/shared/media/file-types'
import { toFileName } from '@exemplar/shared/media/published-file'
import type { CollectionConfig, Field, PayloadRequest } from 'payload'
import { nobody, writers } from '../../access/access.ts'
import { slugOf } from '../../database/slugs.ts'
import { RequestError } from '../../errors/request-errors.ts'
import { openFileAnswer } from '../../gazette/door/file-answer.ts'
import { toOrigin } from '../media-fields.ts'
import { inReach, inSight } from '../scope.ts'
import { toUploadEndpoint } from './endpoint.ts'
import { dropDeleted, keepMeasures, receiveAttachment, refusePublished } from './hooks.ts'
import type { ReceivingParts } from './receive.ts'
import { attachmentsSlug } from './slug.ts'
import { toAttachedFile } from './to-attached.ts'

const hidden = {
  hidden: true,
  disableListColumn: true,
  disableListFilter: true,
  disableBulkEdit: true,
} as const
const measured = { access: { create: nobody, update: nobody }, admin: hidden } as const

const fields: Field[] = [
  {
    name: 'title',
    type: 'text',
    label: fieldTerms.title,
    admin: {
      description: {
        zh: '发布前必填。读者看到的名称，下载后也用它作文件名，如“2026年度申报表”，不写文件格式。',
        en: 'Needed to publish. What readers call it and save it as, without the format.',
      },
    },
  },
  {
    type: 'row',
    fields: [
      {
        name: 'credit',
        type: 'text',
        label: fieldTerms.source,
        admin: { description: { zh: '可不填。谁制作的，如“市民政局”。', en: 'Optional. Who made it.' } },
      },
      {
        name: 'licence',
        type: 'text',
        label: fieldTerms.licence,
        admin: {
          description: {
            zh: '可不填。别人制作的，写明凭什么使用，如“作者授权使用”。',
            en: 'Optional. Where others made it, on what terms it is used.',
          },
        },
      },
    ],
  },
  {
    name: 'transcript',
    type: 'textarea',
    label: fieldTerms.transcript,
    admin: {
      description: {
        zh: '音频、视频发布前必填。给听不见、看不见的人：说了什么、画面上有什么。文档不填。',
        en: 'Needed to publish sound and film: what is said and shown, for those who cannot hear or see it. Not for documents.',
      },
    },
  },
  {
    name: 'author',
    type: 'text',
    label: fieldTerms.attachmentAuthor,
    access: { create: nobody, update: nobody },
    admin: {
      readOnly: true,
      disableBulkEdit: true,
      condition: ({ author }) => Boolean(author),
      description: {
        zh: '写在文件属性里，发布后公众查得到。不宜公开的，请清除文件属性后重新上传。',
        en: 'Stands in the properties of the file, where readers can look it up. Clear them and upload anew if it should not.',
      },
    },
  },
  { name: 'sha256', type: 'text', index: true, ...measured },
  { name: 'type', type: 'text', ...measured },
  ...['bytes', 'pages', 'duration'].map((name): Field => ({ name, type: 'number', ...measured })),
  toOrigin('district'),
  toOrigin('unit'),
]

/**
 * Reads a file for an account, after Payload found that it may. For a form that names a file in place of sending one
 * Payload asks as well, before it knows who sent it: that gets nothing.
 */
const answerFile = async (
  req: PayloadRequest,
  { params: { filename } }: { params: { filename: string } },
): Promise<Response> => {
  if (req.method !== 'GET' && req.method !== 'HEAD') return new Response(null)
  const where = { filename: { equals: filename } }
  const { docs } = await req.payload.find({
    collection: slugOf(req, attachmentsSlug),
    where,
    limit: 1,
    depth: 0,
    req,
  })
  const file = toAttachedFile(docs[0])
  const headers = { 'cache-control': 'private, no-cache' }
  const answer = file && (await openFileAnswer(req, { name: toFileName(file), saveAs: filename, headers }))
  if (!answer) throw new RequestError('unknown-document')
  return answer
}

/**
 * Documents, sounds and films. An upload is measured, looked into and put into the store under the name of its content;
 * it is public only while a gazette entry shows it. There is no other copy of it. With `disabled` it has no door of its
 * own: Payload's takes the form, and the same look is taken at the file.
 */
export const toAttachments = ({
  disabled,
  ...parts
}: ReceivingParts & { readonly disabled: boolean }): CollectionConfig => ({
  slug: attachmentsSlug,
  labels: { singular: glossary.attachment, plural: glossary.attachments },
  admin: {
    group: navigationTerms.library,
    hideAPIURL: true,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'title', 'credit', 'licence', 'updatedAt'],
    listSearchableFields: ['filename', 'title', 'credit'],
    description: {
      zh: '随稿件公开的文件：PDF、Word、Excel、PowerPoint（不超过64MB）、MP3、M4A（不超过256MB）、MP4、WebM（不超过1GB）。旧格式（.doc、.xls、.ppt、.wps、.et）先另存为.docx、.xlsx、.pptx。宏、批注、修订、隐藏的工作表和嵌入的文件须先去掉。',
      en: 'Files that go out with documents: PDF, Word, Excel, PowerPoint (up to 64 MB), MP3, M4A (256 MB), MP4, WebM (1 GB). Save old formats (DOC, XLS, PPT, WPS, ET) as DOCX, XLSX or PPTX first. Macros, comments, tracked changes, hidden sheets and embedded files have to be taken out first.',
    },
  },
  defaultSort: '-createdAt',
  forceSelect: { district: true, unit: true },
  disableDuplicate: true,
  access: { read: inSight, create: writers, update: inReach, delete: inReach },
  upload: {
    disableLocalStorage: true,
    mimeTypes: [...listTypesOf('document'), ...listTypesOf('sound'), ...listTypesOf('film')],
    // What a file is was found out before, by its content, and named more strictly than Payload would.
    allowRestrictedFileTypes: true,
    handlers: [answerFile],
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  endpoints: disabled ? [] : [toUploadEndpoint(parts)],
  hooks: {
    beforeOperation: [receiveAttachment(parts)],
    beforeChange: [keepMeasures(parts.files)],
    beforeDelete: [refusePublished],
    afterDelete: [dropDeleted(parts.files)],
  },
  fields,
})
