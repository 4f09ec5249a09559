import type { File, Payload, TypedUser } from 'payload'
import { toDocx, toXlsx } from '../files/office.ts'
import { toPoster } from '../files/pdf.ts'
import { findCommunity } from '../find-community.ts'
import type { SampleAnnouncement, SampleRelease, SampleStory } from '../types.ts'
import { ensureRow } from './store.ts'

type Attached = { readonly title: string; readonly extension: 'pdf' | 'docx' | 'xlsx'; readonly data: Buffer }

/** Puts a file into the library as `user`, where none of its name is; returns the ids that a document attaches. */
export const ensureAttachments = async (
  payload: Payload,
  { attached, source, user }: { attached: Attached | undefined; source: string; user: TypedUser },
): Promise<string[]> => {
  if (!attached) return []
  const { title, extension, data } = attached
  const file: File = {
    name: `${title}.${extension}`,
    data,
    // Found out by its content.
    mimetype: 'application/octet-stream',
    size: data.byteLength,
  }
  const row = await ensureRow(payload, {
    collection: 'attachments',
    key: { title },
    data: { credit: source, licence: '随本软件以MIT许可提供' },
    user,
    file,
  })
  return [row.id]
}

/** The drawing of a story to print. */
export const toStoryPoster = async ({ poster, cover }: SampleStory): Promise<Attached | undefined> =>
  poster === undefined ? undefined : { title: poster, extension: 'pdf', data: await toPoster(cover.svg) }

/** The text of a release as media take it over. */
export const toReleaseText = ({ wordTitle, title, body }: SampleRelease): Attached | undefined =>
  wordTitle === undefined ? undefined : { title: wordTitle, extension: 'docx', data: toDocx(title, body) }

/** The record of a round as a table: a row a community, a column a stage. */
export const toRoundTable = ({ tableTitle, ...round }: SampleAnnouncement): Attached | undefined =>
  tableTitle === undefined
    ? undefined
    : { title: tableTitle, extension: 'xlsx', data: toXlsx('评选记录', listTableRows(round)) }

const listTableRows = ({ stages, nominations }: Omit<SampleAnnouncement, 'tableTitle'>) => [
  ['名次', '社区', ...stages.map(({ title }) => title), '满意率（%）', '有效答卷', '终止原因'],
  ...nominations.map(({ community, rank, survey, stages: passed }) => [
    rank ?? '',
    findCommunity(community).name,
    ...stages.map(({ key }) => passed.find((stage) => stage.key === key)?.date ?? ''),
    survey?.rate ?? '',
    survey?.valid ?? '',
    passed.find(({ outcome }) => outcome === 'ended')?.reason ?? '',
  ]),
]
