import type { NominationAct } from '@exemplar/shared/selection/open-acts'
import type { RoundRequest } from '@exemplar/shared/selection/record'
import { acts as table } from '@exemplar/shared/selection/stages'
import { Button } from '@payloadcms/ui'
import { useRef, useState } from 'react'
import type { Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import { ActForm } from '../acts/act-form.tsx'
import { type PlainAct, toEntries } from '../acts/forms.ts'
import type { CourseRow } from '../row-state.ts'
import type { Round } from '../use-round.ts'

/** Acts that may say the same of several nominations. What ends one by its own free will, or takes an honour away, is done one by one. */
const commonActs = [
  'review',
  'return',
  'complete',
  'end-survey',
  'joint-review',
  'refer',
  'honour',
  'recheck',
] as const satisfies readonly (NominationAct & PlainAct)[]
type CommonAct = (typeof commonActs)[number]

/** What may be done with a nomination together with others. */
export const listCommonActs = ({ acts }: Pick<CourseRow, 'acts'>): readonly CommonAct[] =>
  commonActs.filter((act) => (acts as readonly string[]).includes(act))

type Props = {
  readonly round: Round
  readonly rows: readonly CourseRow[]
  readonly picked: ReadonlySet<string>
  readonly pick: (communities: readonly string[]) => void
}

/** One act for all nominations that were chosen, or for none of them. */
export const PickedActs = ({ pick, picked, round, rows }: Props) => {
  const say = useSay()
  const [chosen, setChosen] = useState<CommonAct>()
  const [done, setDone] = useState<{ act: CommonAct; count: number }>()
  const place = useRef<HTMLElement>(null)
  const offered = commonActs
    .map((act) => ({ act, ids: listIds(rows, act) }))
    .filter(({ ids }) => ids.length > 1)
  const own = rows.filter(({ community }) => picked.has(community.id))
  const possible = commonActs.filter(
    (act) => own.length > 0 && own.every((row) => listCommonActs(row).includes(act)),
  )
  if (offered.length === 0 && own.length === 0 && !done) return null
  const close = (act?: CommonAct) => {
    if (act) setDone({ act, count: own.length })
    if (act) pick([])
    setChosen(undefined)
    requestAnimationFrame(() => place.current?.focus())
  }
  return (
    <section
      ref={place}
      tabIndex={-1}
      className="exemplar-round__picked"
      aria-label={say({ zh: '一起办', en: 'Together' })}
    >
      {done && (
        <p role="status">
          {say({
            zh: `“${table[done.act].label.zh}”已办，${done.count}个社区都记下了。`,
            en: `${table[done.act].label.en}: ${done.count} recorded.`,
          })}
        </p>
      )}
      {chosen ? (
        <ActForm
          act={chosen}
          about={{}}
          entries={toEntries(chosen, round.board.today)}
          send={(request) => sendAll(round, request, own)}
          onDone={() => close(chosen)}
          onCancel={() => close()}
        />
      ) : (
        <Choices offered={offered} own={own} pick={pick} possible={possible} setChosen={setChosen} />
      )}
    </section>
  )
}

const listIds = (rows: readonly CourseRow[], act: CommonAct): string[] =>
  rows.filter((row) => listCommonActs(row).includes(act)).map(({ community }) => community.id)

/** Each of them is refused by its name: then none was recorded. */
const sendAll = async (
  round: Round,
  request: RoundRequest,
  rows: readonly CourseRow[],
): Promise<Refused | undefined> => {
  const acts = rows.map(({ community }) => ({ ...request, community: community.id }) as RoundRequest)
  const refused = await round.actTogether(acts)
  const [first] = refused?.issues ?? []
  if (refused?.code !== 'batch-refused' || !first) return refused
  // One sentence for all of them is told at the entry that it is about.
  const isOne = refused.issues?.every(({ code, message }) => code === first.code && message === first.message)
  if (isOne && refused.issues?.length === rows.length)
    return {
      ...(first.code === undefined ? {} : { code: first.code }),
      refusal: { zh: first.message, en: first.message },
    }
  const named = refused.issues?.map(({ message, path }) => {
    const { name = '' } = rows[Number(path.split('.')[1])]?.community ?? {}
    return `${name}：${message}`
  })
  const { en, zh } = refused.refusal
  return { refusal: { zh: `${zh}${named?.join('')}`, en: `${en} ${named?.join(' ')}` } }
}

type ChoicesProps = Pick<Props, 'pick'> & {
  readonly offered: readonly { readonly act: CommonAct; readonly ids: readonly string[] }[]
  readonly own: readonly CourseRow[]
  readonly possible: readonly CommonAct[]
  readonly setChosen: (act: CommonAct) => void
}

const Choices = ({ offered, own, pick, possible, setChosen }: ChoicesProps) => {
  const say = useSay()
  if (own.length === 0)
    return (
      <p>
        {say({ zh: '几个社区一样办的，先选中：', en: 'Choose those with which the same is done: ' })}
        {offered
          // Whoever may return one may review it.
          .filter(({ act }) => act !== 'return')
          .map(({ act, ids }) => (
            <button key={act} type="button" data-pick={act} onClick={() => pick(ids)}>
              {say({
                zh: `可以办“${table[act].label.zh}”的${ids.length}个`,
                en: `${table[act].label.en}: ${ids.length}`,
              })}
            </button>
          ))}
      </p>
    )
  return (
    <div className="exemplar-round__buttons">
      <strong>{say({ zh: `选中${own.length}个`, en: `${own.length} chosen` })}</strong>
      {possible.map((act, index) => (
        <Button
          key={act}
          margin={false}
          buttonStyle={index === 0 ? 'primary' : 'secondary'}
          extraButtonProps={{ 'data-together': act }}
          onClick={() => setChosen(act)}
        >
          {say({ zh: `一起办“${table[act].label.zh}”`, en: `Together: ${table[act].label.en}` })}
        </Button>
      ))}
      {possible.length === 0 && (
        <span>
          {say({
            zh: '选中的社区没有可以一起办的事，请分开选。',
            en: 'Nothing can be done with all of these.',
          })}
        </span>
      )}
      <Button margin={false} buttonStyle="secondary" onClick={() => pick([])}>
        {say({ zh: '都不选', en: 'Choose none' })}
      </Button>
    </div>
  )
}
