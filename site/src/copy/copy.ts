import type { Block } from '@exemplar/shared/kinds/parts/body'
import type { Picture } from '@exemplar/shared/media/picture'
import type { EntryLine } from '../gazette/replica.ts'

/** 转发文本: what a document says, ready to be pasted where there are no links, no styles and no pictures of ours. */
export type Copy = {
  /** Of what it is made, without the base. */
  readonly path: string
  readonly entry: EntryLine
  /** What it is, in a line. */
  readonly act: string
  readonly title: string
  /** 来源 and day. */
  readonly byline: string
  /** What has to stand before all else: the remark at the head of the page, the correction. */
  readonly remarks: readonly string[]
  readonly deck: string | undefined
  /** Without a link: where one was stands its number among `addresses`. */
  readonly blocks: readonly Block[]
  /** What the text leads to, written out: each once, in the order of reading. */
  readonly addresses: readonly string[]
  /** Each once, in the order of reading. */
  readonly pictures: readonly Picture[]
}

/** What names a picture wherever it stands: its largest file. */
export const toPictureKey = ({ files }: Picture): string => files.at(-1)?.sha256 ?? ''

/** Its number in the text, from 1. */
export const toPictureNumber = ({ pictures }: Pick<Copy, 'pictures'>, picture: Picture): number =>
  pictures.findIndex((one) => toPictureKey(one) === toPictureKey(picture)) + 1
