import type { Attachment } from '@exemplar/shared/kinds/parts/attachments'
import { type FileType, fileTypes } from '@exemplar/shared/media/file-types'
import { toFileTitle } from '@exemplar/shared/text/file-name'

type AttachedFile = Attachment['file']

const names: Partial<Record<(typeof fileTypes)[FileType]['extension'], string>> = {
  docx: 'Word',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
}

/** What a file is, in a word that readers know. */
export const toTypeName = ({ type }: AttachedFile): string => {
  const { of, extension } = fileTypes[type]
  if (of === 'sound') return '音频'
  if (of === 'film') return '视频'
  return names[extension] ?? extension.toUpperCase()
}

/** What readers want to know before they load it: its type, how long it is, how large it is. */
export const toFileFacts = (file: AttachedFile): string =>
  [toTypeName(file), toExtent(file), toSize(file.bytes)].filter((fact) => fact !== undefined).join('，')

const toExtent = (file: AttachedFile): string | undefined => {
  if ('pages' in file && file.pages !== undefined) return `${file.pages}页`
  return 'duration' in file && file.duration !== undefined ? toLength(file.duration) : undefined
}

/** `45秒`, `12分05秒`, `1小时02分`. */
const toLength = (duration: number): string => {
  const seconds = Math.max(1, Math.round(duration))
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60]
  const two = (count: number) => String(count).padStart(2, '0')
  if (hours > 0) return `${hours}小时${two(minutes)}分`
  return minutes > 0 ? `${minutes}分${two(seconds % 60)}秒` : `${seconds}秒`
}

/** `12 KB`, `1.2 MB`, `840 MB`: as file managers count, and never nothing. */
export const toSize = (bytes: number): string => {
  const kilobytes = bytes / 1024
  if (kilobytes < 1000) return `${Math.max(1, Math.round(kilobytes))} KB`
  const megabytes = kilobytes / 1024
  return `${megabytes < 9.95 ? megabytes.toFixed(1) : Math.round(megabytes)} MB`
}

/** The name under which it is saved: what readers call it, as a file can be called. */
export const toSaveName = ({ title, file }: Pick<Attachment, 'title' | 'file'>): string =>
  `${toFileTitle(title)}.${fileTypes[file.type].extension}`
