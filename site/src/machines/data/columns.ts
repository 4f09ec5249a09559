import { calendarDate, instant, sha256 } from '@exemplar/shared/scalars'
import { z } from 'zod'
import type { Live } from '../../gazette/replica.ts'
import { toDocumentPath } from '../../layout/to.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'

/** A column: what its cells hold, what it is called, and what it means where the name does not say so. */
export const column = <Shape extends z.ZodType>(shape: Shape, title: string, description?: string): Shape =>
  shape.meta({ title, ...(description !== undefined && { description }) })

export const text = z.string()
export const count = z.int()
export { calendarDate, instant, sha256 }

/** Columns that say which document a row comes from, and where that is signed. */
export const ofDocument = {
  id: column(text, '编号', '文稿的固定编号，标题、网址改动也不变'),
  url: column(z.url(), '网址'),
  entry: column(count, '公报号', '现行文稿所在的公报条目，可按号核对'),
  published: column(instant, '首次发布时间', '协调世界时'),
  updated: column(instant, '现行文稿发布时间', '协调世界时；没有更正过的，与首次发布时间相同'),
}

export const toDocumentCells = ({ subject, document, entry, firstAt }: Live) => ({
  id: subject,
  url: toWholeAddress(toDocumentPath(document)),
  entry: entry.number,
  published: firstAt,
  updated: entry.at,
})

/** Columns that name a community. */
export const ofCommunity = {
  community: column(text, '社区'),
  communityId: column(text, '社区编号', '社区的固定编号，改名也不变'),
  district: column(text, '区市'),
  districtCode: column(text, '区市代码', '行政区划代码或统计用代码'),
}

export const toCommunityCells = ({
  id,
  name,
  district,
}: {
  readonly id: string
  readonly name: string
  readonly district: { readonly name: string; readonly code: string }
}) => ({ community: name, communityId: id, district: district.name, districtCode: district.code })
