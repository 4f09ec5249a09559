import { acts } from '@exemplar/shared/selection/stages'
import type { Materials } from '../../../selection/doors/materials.ts'
import { type DocumentAddress, toEndUrl } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import { useStandards } from '../fields/use-offered.ts'
import { toDay } from '../words.ts'

type CourseRecord = Materials['course'][number]
type Props = {
  readonly address: DocumentAddress
  readonly course: readonly CourseRecord[]
  /** Whether the account may read the files. */
  readonly canRead: boolean
}

/** What was written of a nomination, as it was recorded: by whom, when, why, and with what. */
export const CourseRecords = ({ address, canRead, course }: Props) => {
  const say = useSay()
  if (course.length === 0) return null
  return (
    <details className="exemplar-round__course">
      <summary>
        {say({ zh: `材料和办理记录（${course.length}条）`, en: `Materials and records (${course.length})` })}
      </summary>
      <ol>
        {course.map((record) => (
          <li key={`${record.act} ${record.at}`}>
            <p>
              <strong>{say(acts[record.act].label)}</strong> {say(toDay(record.date))} {record.body}
              {'actorName' in record &&
                record.actorName &&
                say({ zh: `，${record.actorName}记`, en: `, by ${record.actorName}` })}
            </p>
            <Told record={record} />
            <Files address={address} canRead={canRead} record={record} />
          </li>
        ))}
      </ol>
    </details>
  )
}

const Told = ({ record }: { record: CourseRecord }) => {
  const say = useSay()
  return (
    <>
      {'reason' in record && record.reason && <p className="exemplar-round__words">{record.reason}</p>}
      {record.act === 'return' && record.lacking.length > 0 && (
        <p>
          {say({
            zh: `缺佐证：第${record.lacking.join('、')}项。`,
            en: `Lacking: ${record.lacking.join(', ')}.`,
          })}
        </p>
      )}
      {record.act === 'review' && record.checklist.length > 0 && (
        <p>
          {record.checklist
            .map(({ held, item }) =>
              held ? `${item}√` : say({ zh: `${item}（未查实）`, en: `${item} (not held)` }),
            )
            .join(say({ zh: '；', en: '; ' }))}
        </p>
      )}
      {record.act === 'survey' && (
        <p>
          {say({
            zh: `${record.method}，${toDay(record.from).zh}至${toDay(record.to).zh}，发出${record.issued}份，有效${record.valid}份，满意${record.satisfied}份。`,
            en: `${record.method}, ${record.from} to ${record.to}: ${record.issued} issued, ${record.valid} valid, ${record.satisfied} satisfied.`,
          })}
        </p>
      )}
      {record.act === 'recommend' && <Assessment record={record} />}
    </>
  )
}

const Assessment = ({ record }: { record: Extract<CourseRecord, { act: 'recommend' }> }) => {
  const say = useSay()
  const titles = new Map(useStandards().map(({ number, title }) => [number, title]))
  const met = record.assessment.filter((one) => one.met)
  const evidence = record.assessment.filter(
    ({ count, files, stories }) => count !== undefined || files.length + stories.length > 0,
  )
  return (
    <>
      <p>
        {say({
          zh: `第${record.order}位推荐；自评达到${met.length}项，其中${evidence.length}项附佐证。`,
          en: `Place ${record.order}; ${met.length} met, ${evidence.length} with evidence.`,
        })}
      </p>
      {evidence.length > 0 && (
        <ul>
          {evidence.map(({ count, files, standard, stories }) => (
            <li key={standard}>
              {standard}　{titles.get(standard)}
              {say({ zh: '：', en: ': ' })}
              {[
                count !== undefined && say({ zh: `数量${count}`, en: `count ${count}` }),
                stories.length > 0 &&
                  say({ zh: `典型经验${stories.length}篇`, en: `${stories.length} stories` }),
                files.length > 0 && say({ zh: `文件${files.length}个`, en: `${files.length} files` }),
              ]
                .filter(Boolean)
                .join(say({ zh: '，', en: ', ' }))}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

const Files = ({
  address,
  canRead,
  record,
}: {
  address: DocumentAddress
  canRead: boolean
  record: CourseRecord
}) => {
  const files =
    record.act === 'recommend'
      ? record.assessment.flatMap((one) => one.files)
      : 'files' in record
        ? record.files
        : []
  if (files.length === 0) return null
  return <FileList address={address} canRead={canRead} files={files} />
}

type FileListProps = {
  readonly address: DocumentAddress
  readonly canRead: boolean
  readonly files: readonly { readonly id: string; readonly name: string }[]
}

/** Files by their names, to be opened by who may. */
export const FileList = ({ address, canRead, files }: FileListProps) => (
  <ul className="exemplar-round__files">
    {files.map(({ id, name }) => (
      <li key={id}>
        {canRead ? <a href={toEndUrl(address, `files/${encodeURIComponent(id)}`)}>{name}</a> : name}
      </li>
    ))}
  </ul>
)
