import { type AnnouncementAct, announcementActs } from '@exemplar/shared/kinds/announcement/acts'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { createDocument, type Refused } from '../../call-server.ts'
import { useActor } from '../../use-actor.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import type { Round } from '../use-round.ts'

type Props = {
  readonly board: BoardOf<'city'>
  readonly kind: AnnouncementAct
  readonly round: Round
}

/** How each is titled at first, by the title of its round. */
const toTitle: Readonly<Record<AnnouncementAct, (round: string) => string>> = {
  'public-notice': (round) => `关于${round}结果的公示`,
  'final-result': (round) => `关于${round}结果的公布`,
  supplement: (round) => `关于${round}结果的补充公布`,
  referral: (round) => `关于${round}推荐上报社区的通报`,
  honour: (round) => `关于${round}上级评定结果的通报`,
  recheck: (round) => `关于${round}命名社区复核情况的通报`,
  revocation: (round) => `关于撤销${round}有关社区称号的决定`,
}

/** Begins the announcement as a draft of the round, for who may write one, and opens its form. */
export const DraftButton = ({ board, kind, round }: Props) => {
  const say = useSay()
  const actor = useActor()
  const { config } = useConfig()
  const collection = useSlugs()('announcements')
  const [refused, setRefused] = useState<Refused>()
  // Whoever has a part in the round as the city and writes: publishers and auditors do not.
  if (actor?.role !== 'city-reviewer' && actor?.role !== 'chief-editor') return null
  const draft = async () => {
    const title = toTitle[kind](board.title)
    const dated = `${board.today}T04:00:00.000Z`
    const created = await createDocument(round.address, collection, {
      ...{ act: kind, round: round.address.id, title, dated, year: board.year },
    })
    if (!('answer' in created)) return setRefused(created)
    const path = `/collections/${collection}/${created.answer.doc.id}` as const
    window.location.assign(formatAdminURL({ adminRoute: config.routes.admin, path }))
  }
  return (
    <>
      <Button
        margin={false}
        buttonStyle="primary"
        extraButtonProps={{ 'data-draft': kind }}
        onClick={() => void draft()}
      >
        {say({
          zh: `起草${announcementActs[kind].zh}稿`,
          en: `Draft: ${announcementActs[kind].en}`,
        })}
      </Button>
      <p>
        {say({
          zh: '名单取自评选记录，不用手填。起草的人不能审这份稿。',
          en: 'The list is taken from the records. Who drafts it does not review it.',
        })}
      </p>
      {refused && <p role="alert">{say(refused.refusal)}</p>}
    </>
  )
}
