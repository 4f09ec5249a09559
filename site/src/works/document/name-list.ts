import type { Announcement } from '@exemplar/shared/kinds/announcement'
import { isLate } from '@exemplar/shared/kinds/announcement/acts'
import { actWords } from '../../kinds/announcement/act-words.ts'
import { listLateRows } from '../../kinds/announcement/aftermath.ts'
import { listAnnounced } from '../../kinds/announcement/course.ts'
import { toHalves } from '../board/lines.ts'

/** The communities of the list as a table: heads, and rows of cells, a cell in the lines that it takes. */
export type NameList = {
  readonly title: string
  readonly titleLines: readonly string[]
  readonly heads: readonly string[]
  readonly rows: readonly (readonly (readonly string[])[])[]
}

/** Characters of a line in the columns of communities and of districts, at 14 pt. */
const longestName = 9
const longestDistrict = 10
/** Of what came of a community, which has the room of a column of its own. */
const longestMatter = 14

/** 名单: everyone who is in it, in its order, with what the survey said where there was one. */
export const toNameList = (announcement: Announcement): NameList => {
  const listed = listAnnounced(announcement)
  const isSurveyed = listed.some(({ survey }) => survey !== undefined)
  if (isLate(announcement.act)) return toLateList(announcement)
  const titleLines = [`${announcement.year}年度${actWords[announcement.act].list}（${listed.length}个）`]
  return {
    title: titleLines.join(''),
    titleLines,
    heads: ['序号', '社区', '区市（开发区）', ...(isSurveyed ? ['满意率', '有效卷'] : [])],
    rows: listed.map(({ community, survey }, index) => [
      [String(index + 1)],
      toCellLines(community.name, longestName),
      toCellLines(community.district.name, longestDistrict),
      ...(isSurveyed ? [[toRate(survey?.rate)], [survey ? String(survey.valid) : '—']] : []),
    ]),
  }
}

/** What came of whom, a row each: the reason of a revocation stands in the text, and on the page. */
const toLateList = (announcement: Announcement): NameList => {
  const rows = listLateRows(announcement)
  const titleLines = [`${actWords[announcement.act].list}（${announcement.nominations.length}个）`]
  return {
    title: titleLines.join(''),
    titleLines,
    heads: ['序号', '社区', '事项'],
    rows: rows.map(({ community, said }, index) => [
      [String(index + 1)],
      [...toCellLines(community.district.name, longestName), ...toCellLines(community.name, longestName)],
      toCellLines(said, longestMatter),
    ]),
  }
}

/** One decimal at least, so that a column of them stands in line; as many as were published. */
const toRate = (rate: number | undefined): string => {
  if (rate === undefined) return '—'
  return `${Number.isInteger(rate) ? rate.toFixed(1) : rate}%`
}

/** In one line, in two halves between words, or cut where even those are too long. */
const toCellLines = (text: string, longest: number): readonly string[] => {
  const letters = Array.from(text)
  if (letters.length <= longest) return [text]
  const halves = toHalves(text)
  if (halves.every((half) => Array.from(half).length <= longest)) return halves
  const count = Math.ceil(letters.length / longest)
  return Array.from({ length: count }, (_, line) =>
    letters.slice(line * longest, (line + 1) * longest).join(''),
  )
}
