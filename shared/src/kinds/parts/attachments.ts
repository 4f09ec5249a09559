import { z } from 'zod'
import { distinct } from '../../distinct.ts'
import { fieldTerms, glossary } from '../../glossary.ts'
import { type FileClass, type FileType, fileTypes, isFileType } from '../../media/file-types.ts'
import { documentFile, filmFile, soundFile } from '../../media/published-file.ts'
import { text } from '../../scalars.ts'
import type { DocumentText } from '../kind.ts'
import { named } from './named.ts'

const classes: readonly FileClass[] = ['document', 'sound', 'film']
/** What can be attached. */
export const attachedFile = z.discriminatedUnion('type', [documentFile, soundFile, filmFile])

/** A document, a sound or a film that goes out with a text (附件). */
const attachment = z
  .strictObject({
    /** What readers call it; it is also saved under this name. */
    title: text.max(100),
    file: attachedFile,
    /** Who made it. */
    source: text.max(200).optional(),
    licence: text.max(200).optional(),
    /** 文字稿, for those who cannot hear or see it: of sounds and films, and of nothing else. */
    transcript: text.optional(),
  })
  .check(({ value: { file, transcript }, issues }) => {
    const message = findTranscriptIssue(file.type, transcript)
    if (message) issues.push({ code: 'custom', input: transcript, path: ['transcript'], message })
  })
export type Attachment = z.infer<typeof attachment>

const findTranscriptIssue = (type: FileType, transcript: string | undefined): string | undefined => {
  const isRead = fileTypes[type].of === 'document'
  if (isRead && transcript !== undefined) return '文字稿只用于音频和视频：请打开附件，清空文字稿'
  if (!isRead && transcript === undefined)
    return '音频、视频须有文字稿：请打开附件，写明说了什么、画面上有什么'
  return undefined
}

/** The attachments of a document, in the order of its editors; the same file once. */
export const attachments = z
  .array(attachment)
  .min(1)
  .max(20)
  .check(
    distinct(({ file }) => file.sha256, {
      path: ['file'],
      say: ({ title }) => `“${title}”与前面的附件是同一个文件，请去掉一个`,
    }),
  )

type Attached = { readonly attachments?: readonly Attachment[] | undefined }

/** The attachments that this release can show: of a file that only a later one attaches nothing is known but its type. */
export const listAttachments = ({ attachments }: Attached): readonly Attachment[] =>
  (attachments ?? []).filter(({ file }) => isFileType(file.type) && classes.includes(fileTypes[file.type].of))

/** The files of a document's attachments. */
export const listAttachedFiles = (document: Attached): Attachment['file'][] =>
  listAttachments(document).map(({ file }) => file)

/** The texts of a document's attachments, in the order of reading. */
export const listAttachedTexts = ({ attachments }: Attached): DocumentText[] =>
  (attachments ?? []).flatMap(({ title, source, transcript }) => [
    named(glossary.attachment, title),
    named(fieldTerms.source, source),
    ...(transcript?.split('\n').map((line) => named(fieldTerms.transcript, line)) ?? []),
  ])
