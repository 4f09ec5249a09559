import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import { pictureFile } from '@exemplar/shared/media/published-file'
import type { CollectionConfig } from 'payload'
import { writers } from '../access/access.ts'
import { mediaSlug } from '../fields/media-slug.ts'
import type { FileStore } from '../gazette/files/file-store.ts'
import { dropDeleted, dropReplaced, keepFiles } from './files/keep-files.ts'
import { imageSizes } from './image-sizes.ts'
import { mediaFields } from './media-fields.ts'
import { refuseWhenPublished } from './published-use.ts'
import { inReach, inSight } from './scope.ts'
import { leaveQueue } from './upload/decode-queue.ts'
import { receiveFile } from './upload/incoming-file.ts'
import { knownFiles } from './upload/known-file.ts'
import { getUses } from './uses/endpoint.ts'

/** The way from the list to the table of texts and uses, and that table. */
const listParts = {
  beforeListTable: ['payload-plugin-exemplar/client#PicturesDoor'],
  views: {
    words: { Component: 'payload-plugin-exemplar/client#PicturesView', path: '/words', exact: true },
  },
} satisfies NonNullable<CollectionConfig['admin']>['components']

/**
 * Pictures. Uploads lie in `folder`, read by accounts only, without EXIF; what may be published (derived sizes) is put
 * into `files` under the name of its content, and is public only while a gazette entry shows it.
 */
export const toMedia = ({
  disabled,
  files,
  folder,
}: {
  folder: string
  files: FileStore
  disabled: boolean
}): CollectionConfig => ({
  slug: mediaSlug,
  labels: { singular: glossary.media, plural: glossary.media },
  admin: {
    group: navigationTerms.library,
    hideAPIURL: true,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'licence', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'credit', 'caption'],
    ...(disabled ? {} : { components: listParts }),
    description: {
      zh: '稿件所用的图片（JPEG、PNG、WebP，不超过20MB、最长边不超过12000像素）。上传后先补齐替代文字、署名、许可和画面中的人物，才能随稿件发布；拍摄时间、地点等信息在上传时去掉，原图不公开。',
      en: 'Pictures for documents (JPEG, PNG, WebP, up to 20 MB and 12,000 pixels on the longest side). They need alternative text, credit, licence and a word on the people shown to be published; what the camera wrote into them is dropped at once, and originals are never published.',
    },
  },
  defaultSort: '-createdAt',
  // Who may read the record of a consent depends on it.
  forceSelect: { district: true, unit: true },
  disableDuplicate: true,
  endpoints: disabled ? [] : [getUses],
  access: { read: inSight, create: writers, update: inReach, delete: inReach },
  upload: {
    staticDir: folder,
    mimeTypes: pictureFile.shape.type.options,
    imageSizes,
    adminThumbnail: 'small',
    displayPreview: true,
    // The sizes that are published keep the sides of the picture: there is nothing that a point to keep would steer.
    focalPoint: false,
    crop: true,
    pasteURL: false,
    ...knownFiles,
  },
  hooks: {
    beforeOperation: [receiveFile],
    beforeChange: [keepFiles(files)],
    afterChange: [dropReplaced(files)],
    beforeDelete: [refuseWhenPublished],
    afterDelete: [dropDeleted(files)],
    afterError: [({ req }) => leaveQueue(req)],
  },
  fields: mediaFields,
})
