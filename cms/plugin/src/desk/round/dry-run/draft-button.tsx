import { type AnnouncementAct, announcementActs } from '@exemplar/shared/kinds/announcement/acts'
import { Button, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useId, useState } from 'react'
import type { BoardOf } from '../../../selection/doors/board.ts'
import { createDocument, type Refused } from '../../call-server.ts'
import { useActor } from '../../use-actor.ts'
import { useSay } from '../../use-say.ts'
import { useSlugs } from '../../use-slugs.ts'
import type { Round } from '../use-round.ts'
import { type Genre, genres, listGenres, toDraftTitle } from './genres.ts'

type Props = {
  readonly board: BoardOf<'city'>
  readonly kind: AnnouncementAct
  readonly round: Round
}

/** Begins the announcement as a draft of the round, by the kind of document (文种) that is chosen, and opens its form. */
export const DraftButton = ({ board, kind, round }: Props) => {
  const say = useSay()
  const actor = useActor()
  const { config } = useConfig()
  const collection = useSlugs()('announcements')
  const id = useId()
  const offered = listGenres(kind)
  const [genre, setGenre] = useState<Genre>(offered[0] ?? 'publication')
  const [refused, setRefused] = useState<Refused>()
  // Whoever has a part in the round as the city and writes: publishers and auditors do not.
  if (actor?.role !== 'city-reviewer' && actor?.role !== 'chief-editor') return null
  const draft = async () => {
    const title = toDraftTitle(kind, { genre, round: board.title })
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
      {offered.length > 1 && (
        <label htmlFor={`${id}-genre`} className="exemplar-round__day">
          {say({ zh: '文种', en: 'Sent out as' })}
          <select
            id={`${id}-genre`}
            data-genre={kind}
            value={genre}
            onChange={(event) => setGenre(event.target.value as Genre)}
          >
            {offered.map((one) => (
              <option key={one} value={one}>
                {say(genres[one])}
              </option>
            ))}
          </select>
        </label>
      )}
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
