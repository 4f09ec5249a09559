import { roundTerms } from '@exemplar/shared/glossary'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useId, useState } from 'react'
import type { WaitingRound } from '../../selection/doors/waiting.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { useSlugs } from '../use-slugs.ts'
import { roundStyle } from './round-style.ts'

/** The rounds that the account has a part in, each with the way to its board; nothing where it has none. */
export const WaitingRounds = () => (useActor() ? <Rounds /> : null)

const Rounds = () => {
  const { config } = useConfig()
  const slug = useSlugs()('rounds')
  const say = useSay()
  const heading = useId()
  const [rounds, setRounds] = useState<readonly WaitingRound[]>([])
  const api = config.routes.api
  useEffect(() => {
    const controller = new AbortController()
    const url = formatAdminURL({ apiRoute: api, path: `/${slug}/waiting` })
    fetch(url, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => {
        if (answer.ok) setRounds(((await answer.json()) as { rounds: WaitingRound[] }).rounds)
      })
      // The page stands without it, and the list of rounds leads there as well.
      .catch(() => undefined)
    return () => controller.abort()
  }, [api, slug])
  if (rounds.length === 0) return null
  return (
    <section className="exemplar-round exemplar-round--list" aria-labelledby={heading}>
      <style href="exemplar-round" precedence="medium">
        {roundStyle}
      </style>
      <h2 id={heading}>{say(roundTerms.board)}</h2>
      <ul>
        {rounds.map(({ id, isOpen, title, waiting }) => (
          <li key={id}>
            <a
              href={formatAdminURL({
                adminRoute: config.routes.admin,
                path: `/collections/${slug}/${id}/board`,
              })}
            >
              {title}
            </a>
            <span>
              {!isOpen
                ? say({ zh: '等您开评', en: 'waits to be opened' })
                : waiting > 0
                  ? say({ zh: `${waiting}件等您办`, en: `${waiting} wait for you` })
                  : say({ zh: '现在没有要您办的', en: 'nothing waits for you' })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
