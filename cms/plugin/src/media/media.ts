import { glossary, navigationTerms } from '@exemplar/shared/glossary'
import { publishedFileTypes } from '@exemplar/shared/media/picture'
import type { Access, CollectionConfig, Where } from 'payload'
import { rowsInScope, writers } from '../access/access.ts'
import { toActor } from '../access/actor.ts'
import type { FileStore } from '../gazette/file-store.ts'
import { imageSizes } from './image-sizes.ts'
import { receiveFile } from './incoming-file.ts'
import { dropDeleted, dropReplaced, keepFiles } from './keep-files.ts'
import { mediaFields } from './media-fields.ts'
import { mediaSlug } from './media-slug.ts'
import { refuseWhenPublished } from './published-use.ts'

/** Accounts of a district or a unit change the pictures that came from there; those of the city change all. */
const picturesInReach: Access = (args) => {
  const actor = toActor(args.req.user)
  return actor !== undefined && writers(args) && rowsInScope(actor, (name) => name)
}

/** They also see the city's; what another district or unit has not published is not theirs. */
const picturesInSight: Access = ({ req }) => {
  const actor = toActor(req.user)
  if (!actor) return false
  const own = rowsInScope(actor, (name) => name)
  const ofTheCity: Where = { district: { exists: false }, unit: { exists: false } }
  return own === true ? true : { or: [own, ofTheCity] }
}

/**
 * Pictures. Uploads lie in `folder`, read by accounts only, without EXIF; what may be published (derived sizes) is put
 * into `files` under the name of its content, and is public only while a gazette entry shows it.
 */
export const toMedia = ({ folder, files }: { folder: string; files: FileStore }): CollectionConfig => ({
  slug: mediaSlug,
  labels: { singular: glossary.media, plural: glossary.media },
  admin: {
    group: navigationTerms.library,
    hideAPIURL: true,
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'alt', 'credit', 'licence', 'updatedAt'],
    listSearchableFields: ['filename', 'alt', 'credit', 'caption'],
    description: {
      zh: '稿件所用的图片（JPEG、PNG、WebP，不超过20MB）。上传后先补齐替代文字、署名、许可和画面中的人物，才能随稿件发布；拍摄时间、地点等信息在上传时去掉，原图不公开。',
      en: 'Pictures for documents (JPEG, PNG, WebP, up to 20 MB). They need alternative text, credit, licence and a word on the people shown to be published; what the camera wrote into them is dropped at once, and originals are never published.',
    },
  },
  defaultSort: '-createdAt',
  // Who may read the record of a consent depends on it.
  forceSelect: { district: true, unit: true },
  disableDuplicate: true,
  access: { read: picturesInSight, create: writers, update: picturesInReach, delete: picturesInReach },
  upload: {
    staticDir: folder,
    mimeTypes: Object.keys(publishedFileTypes),
    imageSizes,
    adminThumbnail: 'small',
    displayPreview: true,
    crop: false,
    focalPoint: false,
    pasteURL: false,
  },
  hooks: {
    beforeOperation: [receiveFile],
    beforeChange: [keepFiles(files)],
    afterChange: [dropReplaced(files)],
    beforeDelete: [refuseWhenPublished],
    afterDelete: [dropDeleted(files)],
  },
  fields: mediaFields,
})
