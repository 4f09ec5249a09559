import type { Label } from '@exemplar/shared/glossary'
import {
  type AnnouncementAct,
  announcementActs,
  isLate,
  lateActs,
} from '@exemplar/shared/kinds/announcement/acts'
import { type AnnouncementNeed, announcementNeeds } from '@exemplar/shared/selection/announcement-needs'
import type { Gathered } from '@exemplar/shared/selection/gather'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { callServer, type Refused } from '../../call-server.ts'
import { useSay } from '../../use-say.ts'
import type { Round } from '../use-round.ts'
import { toDay } from '../words.ts'
import { DraftButton } from './draft-button.tsx'
import { GatheredList } from './gathered-list.tsx'

type Tried = {
  readonly kind: AnnouncementAct
  readonly gathered: Gathered
  readonly needs: readonly AnnouncementNeed[]
}
type Props = { readonly board: BoardOf<'city'>; readonly round: Round }

/** The announcement as the records make it today, and what keeps it from being published. Nothing is stored or sent. */
export const DryRun = ({ board, round }: Props) => {
  const say = useSay()
  const [tried, setTried] = useState<Tried>()
  const [refused, setRefused] = useState<Refused>()
  const run = async (kind: AnnouncementAct) => {
    const answered = await callServer<Omit<Tried, 'kind'>>(round.address, { end: `announcement?act=${kind}` })
    setRefused('answer' in answered ? undefined : answered)
    setTried('answer' in answered ? { kind, ...answered.answer } : undefined)
  }
  return (
    <section className="exemplar-round__dry" aria-label={say({ zh: '试排', en: 'Dry run' })}>
      <h3>{say({ zh: '试排', en: 'Dry run' })}</h3>
      <p>
        {say({
          zh: '照现在的记录排一遍，不存、不发。',
          en: 'As the records stand; nothing is stored or sent.',
        })}
      </p>
      <div className="exemplar-round__buttons">
        {listKinds(board).map((kind) => (
          <Button
            key={kind}
            size="medium"
            margin={false}
            buttonStyle="secondary"
            extraButtonProps={{ 'data-try': kind }}
            onClick={() => void run(kind)}
          >
            {say(toTryWords(board, kind))}
          </Button>
        ))}
      </div>
      {refused && <p role="alert">{say(refused.refusal)}</p>}
      {tried && <TriedList board={board} round={round} tried={tried} />}
    </section>
  )
}

/** Before the result the notice and the result; after it what follows it. */
const listKinds = ({ announced, stages }: BoardOf<'city'>): readonly AnnouncementAct[] => [
  ...(stages.includes('public-notice') ? (['public-notice'] as const) : []),
  'final-result',
  ...(announced ? (['supplement', ...lateActs] as const) : []),
]

const toTryWords = ({ untold }: BoardOf<'city'>, kind: AnnouncementAct): Label => {
  const { zh, en } = announcementActs[kind]
  const count = (untold as Partial<Record<AnnouncementAct, number>>)[kind] ?? 0
  return count > 0
    ? { zh: `试排${zh}（${count}个没有公开）`, en: `Try: ${en} (${count} not public)` }
    : { zh: `试排${zh}`, en: `Try: ${en}` }
}

const TriedList = ({ board, round, tried }: Props & { tried: Tried }) => {
  const say = useSay()
  const { gathered, kind, needs } = tried
  const listed = gathered.nominations.filter(({ rank }) => isLate(kind) || rank !== undefined).length
  return (
    <div role="status" data-tried={kind}>
      <p>
        <strong>
          {say(announcementActs[kind])}
          {say({ zh: `：${listed}个社区`, en: `: ${listed} communities` })}
        </strong>
      </p>
      <ul>
        {needs.map((need) => (
          <li key={need} className="exemplar-round__stop">
            <strong>{say({ zh: '还不能发：', en: 'Not yet: ' })}</strong>
            {say(announcementNeeds[need])}
            {need === 'notice-running' &&
              board.notice &&
              say({ zh: `（${toDay(board.notice.to).zh}满）`, en: ` (until ${board.notice.to})` })}
          </li>
        ))}
      </ul>
      {needs.length === 0 && (
        <p>{say({ zh: '记录齐了，可以起草、送审。', en: 'The records are complete: it can be drafted.' })}</p>
      )}
      <GatheredList gathered={gathered} act={kind} />
      {needs.length === 0 && <DraftButton key={kind} board={board} kind={kind} round={round} />}
    </div>
  )
}
