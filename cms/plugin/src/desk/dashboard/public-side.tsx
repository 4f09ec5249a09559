import { toBeijingTime } from '@exemplar/shared/beijing'
import { useConfig } from '@payloadcms/ui'
import { useId } from 'react'
import type { PublicSide as Side } from '../../dashboard/public-side/public-side.ts'
import { readsPublicSide } from '../../dashboard/public-side/readers.ts'
import type { SiteLine } from '../../dashboard/public-side/site-line.ts'
import { useActor } from '../use-actor.ts'
import { useSay } from '../use-say.ts'
import { publicSideStyle } from './public-side-style.ts'
import { toAdviceLabel, toGazetteLabel, toStandingLabel } from './public-side-words.ts'
import { Told } from './told.tsx'
import { usePublicSide } from './use-public-side.ts'

/**
 * On the dashboard of those who publish or answer for it: whether the gazette can grow, and where each of the `count`
 * sites is. Its place is kept while it is read, so that nothing below moves.
 */
export const PublicSide = ({ count }: { count: number }) => {
  const actor = useActor()
  const isShown = actor !== undefined && readsPublicSide(actor)
  const { failed, side } = usePublicSide(isShown)
  const heading = useId()
  const say = useSay()
  if (!isShown) return null
  return (
    <section aria-labelledby={heading} className="exemplar-sites" aria-busy={side === undefined && !failed}>
      <style href="exemplar-sites" precedence="medium">
        {publicSideStyle}
      </style>
      <h2 id={heading}>{say({ zh: '网站收录情况', en: 'Where the sites are' })}</h2>
      <p>{toIntroduction(side, failed, say)}</p>
      {side?.gazette.refusal && (
        <p role="alert" data-refusal={side.gazette.refusal.code}>
          <strong>
            {say({ zh: '现在不能发布，也不能撤下。', en: 'Nothing can be published or withdrawn now. ' })}
          </strong>
          {say(side.gazette.refusal)}
        </p>
      )}
      <table>
        <thead>
          <tr>
            <th scope="col">{say({ zh: '网站', en: 'Site' })}</th>
            <th scope="col">{say({ zh: '已收录到', en: 'Has up to' })}</th>
            <th scope="col">{say({ zh: '情况', en: 'State' })}</th>
            <th scope="col">{say({ zh: '最近答复', en: 'Last answer' })}</th>
          </tr>
        </thead>
        <tbody>
          {side
            ? side.sites.map((line) => (
                <SiteRow key={line.address} line={line} newest={side.gazette.number} />
              ))
            : Array.from({ length: count }, (_, index) => <EmptyRow key={String(index)} />)}
        </tbody>
      </table>
    </section>
  )
}

const toIntroduction = (side: Side | undefined, failed: boolean, say: ReturnType<typeof useSay>): string => {
  if (failed)
    return say({
      zh: '没有读出来，10秒后自动再读；如一直这样，请重新登录。',
      en: 'It could not be read and will be read again in ten seconds; if that goes on, sign in anew.',
    })
  return say(side ? toGazetteLabel(side.gazette) : { zh: '正在读取…', en: 'Reading…' })
}

const EmptyRow = () => (
  <tr>
    <th scope="row">…</th>
    <td>…</td>
    <td>…</td>
    <td>…</td>
  </tr>
)

const SiteRow = ({ line, newest }: { line: SiteLine; newest: number }) => {
  const { config } = useConfig()
  const say = useSay()
  const { advice, head, seenAt, standing } = line
  const address = line.address.replace(/\/$/, '')
  return (
    <tr data-standing={standing} data-urgent={advice !== undefined}>
      <th scope="row">{address}</th>
      <td>{head === undefined ? '—' : say({ zh: `第${head}号`, en: `No. ${head}` })}</td>
      <td>
        {say(toStandingLabel(line, newest))}
        {advice && <Told text={say(toAdviceLabel(advice, { site: address, cms: config.serverURL }))} />}
      </td>
      <td>{seenAt ? toBeijingTime(seenAt) : '—'}</td>
    </tr>
  )
}
