import { toReasonLabel } from '@exemplar/shared/gazette/withdrawal'
import { glossary } from '@exemplar/shared/glossary'
import { z } from 'zod'
import { replica } from '../../../gazette/open-replica.ts'
import type { EntryLine } from '../../../gazette/replica.ts'
import { acts, toDocumentName } from '../../../i18n/acts.ts'
import { toWholeAddress } from '../../../layout/whole-address.ts'
import { toNumbers } from '../../stretch.ts'
import { column, count, instant, sha256, text } from '../columns.ts'
import type { DataSet } from '../data-set.ts'

/** Numbers in one part. */
const stretch = 5_000

const row = z.strictObject({
  entry: column(count, glossary.serial.zh),
  url: column(z.url(), '网址', '网址后加.json，是这一号的签名原文'),
  at: column(instant, '时间', '协调世界时'),
  act: column(z.enum(Object.values(acts)), '事项'),
  kind: column(text, '类别', '公示、公布已经撤下的，分不出是哪一种，写“公示或公布”'),
  id: column(text, '编号', '文稿的固定编号：同一份文稿的各号相同'),
  title: column(text.nullable(), '标题', '已经撤下的，为空'),
  edition: column(count, '版次', '同一份文稿的第几版'),
  reason: column(text.nullable(), '撤下原因', '不是撤下的，为空'),
  notice: column(text.nullable(), '撤下说明'),
  digest: column(sha256, '摘要', '条目的SHA-256摘要'),
})

const toRow = (line: EntryLine): z.infer<typeof row> => ({
  entry: line.number,
  url: toWholeAddress(`/gazette/${line.number}`),
  at: line.at,
  act: acts[line.act],
  kind: toDocumentName(line.kind, line.documentAct),
  id: line.subject,
  title: line.title,
  edition: line.edition,
  reason: line.notice ? toReasonLabel(line.notice.reason).zh : null,
  notice: line.notice?.text ?? null,
  digest: line.digest,
})

const findLast = (): number => replica().findHead()?.number ?? 0

/** The record itself, a row an entry. */
export const entries: DataSet = {
  name: 'entries',
  title: glossary.gazetteEntries.zh,
  about: '本站全部公开行为的编号记录，一号一行：发布、更正、撤下的时间、类别、标题和摘要，供逐号核对。',
  row,
  listParts: () => Array.from({ length: Math.ceil(findLast() / stretch) }, (_, index) => index + 1),
  listRows: (part) => {
    const { after, upTo } = toNumbers(part, stretch)
    // Of a part that is not there the newest entries would be read, to be left out again.
    if (after >= findLast()) return []
    return replica()
      .listEntries({ before: upTo + 1, limit: stretch })
      .filter(({ number, differs }) => number > after && !differs)
      .toReversed()
      .map(toRow)
  },
  // Numbers have no gaps: those without a row are the ones that are being fetched again.
  countRows: () => findLast() - replica().countDiffering(),
}
