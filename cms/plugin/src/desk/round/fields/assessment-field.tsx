import type { File as RecordFile } from '@exemplar/shared/selection/told'
import { useContext } from 'react'
import { useSay } from '../../use-say.ts'
import { CommunityContext } from './community-context.ts'
import type { FieldProps } from './entry.ts'
import { FilesField } from './files-field.tsx'
import { useStandards, useStories } from './use-offered.ts'

type Assessed = {
  readonly standard: number
  readonly met: boolean
  readonly stories: readonly string[]
  readonly files: readonly RecordFile[]
  readonly count?: number | undefined
}

/** How a district sees a community against every standard, and what shows it: a count, stories, files. */
export const AssessmentField = ({ id, set, value }: FieldProps<'assessment'>) => {
  const say = useSay()
  const standards = useStandards()
  const assessed = value as readonly Assessed[]
  const change = (standard: number, part: Partial<Assessed>) => {
    const before = assessed.find((one) => one.standard === standard) ?? {
      standard,
      met: false,
      stories: [],
      files: [],
    }
    const others = assessed.filter((one) => one.standard !== standard)
    set([...others, { ...before, ...part }].toSorted((one, other) => one.standard - other.standard))
  }
  return (
    <>
      <p role="status">
        {say({
          zh: `达到${assessed.filter(({ met }) => met).length}项，共${standards.length}项。`,
          en: `${assessed.filter(({ met }) => met).length} of ${standards.length} met.`,
        })}{' '}
        <button
          type="button"
          onClick={() =>
            set(
              standards.map(({ number }) => ({
                ...(assessed.find((one) => one.standard === number) ?? {
                  standard: number,
                  stories: [],
                  files: [],
                }),
                met: true,
              })),
            )
          }
        >
          {say({ zh: '全部记为达到', en: 'All met' })}
        </button>
      </p>
      <ol className="exemplar-round__assessment">
        {standards.map(({ number, title }) => (
          <Item
            key={number}
            id={`${id}-${number}`}
            title={`${number}　${title}`}
            one={assessed.find((own) => own.standard === number)}
            change={(part) => change(number, part)}
          />
        ))}
      </ol>
    </>
  )
}

type ItemProps = {
  readonly id: string
  readonly title: string
  readonly one: Assessed | undefined
  readonly change: (part: Partial<Assessed>) => void
}

const Item = ({ change, id, one, title }: ItemProps) => {
  const say = useSay()
  const stories = useStories(useContext(CommunityContext))
  const evidence = (one?.stories.length ?? 0) + (one?.files.length ?? 0)
  return (
    <li>
      <label className="exemplar-round__check">
        <input
          type="checkbox"
          checked={one?.met ?? false}
          onChange={(event) => change({ met: event.target.checked })}
        />
        {title}
      </label>
      <details>
        <summary>
          {say({ zh: '佐证', en: 'Evidence' })}
          {evidence > 0 && say({ zh: `（${evidence}件）`, en: ` (${evidence})` })}
        </summary>
        <label htmlFor={`${id}-count`}>
          {say({ zh: '数量', en: 'Count' })}
          <input
            id={`${id}-count`}
            type="number"
            min={0}
            value={one?.count ?? ''}
            onChange={(event) =>
              change({ count: event.target.value === '' ? undefined : Number(event.target.value) })
            }
          />
        </label>
        {stories.map((story) => (
          <label key={story.id} className="exemplar-round__check">
            <input
              type="checkbox"
              checked={one?.stories.includes(story.id) ?? false}
              onChange={(event) => {
                const others = (one?.stories ?? []).filter((own) => own !== story.id)
                change({ stories: event.target.checked ? [...others, story.id] : others })
              }}
            />
            {story.title}
          </label>
        ))}
        <label htmlFor={`${id}-files`}>
          {say({ zh: '文件', en: 'Files' })}
          <FilesField
            id={`${id}-files`}
            entry={{ kind: 'files', name: 'files', label: { zh: '文件', en: 'Files' } }}
            value={one?.files ?? []}
            set={(files) => change({ files: files as RecordFile[] })}
            wrong={false}
          />
        </label>
      </details>
    </li>
  )
}
