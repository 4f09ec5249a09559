import { useFormFields } from '@payloadcms/ui'
import type { UIFieldClientComponent } from 'payload'
import { toCalendarDate } from '../../fields/row.ts'
import { useSay } from '../use-say.ts'
import { countNoticeDays } from './notice-days.ts'

/** How long the notice runs by the two dates above it, before somebody counts on their fingers. */
export const NoticeRun: UIFieldClientComponent = ({ path }) => {
  const around = (path ?? '').split('.').slice(0, -1)
  const from = useFormFields(([fields]) => toCalendarDate(fields[[...around, 'from'].join('.')]?.value))
  const to = useFormFields(([fields]) => toCalendarDate(fields[[...around, 'to'].join('.')]?.value))
  const say = useSay()
  const run = countNoticeDays(from, to)
  if (!run) return null
  const { days, weekdays } = run
  return (
    <p className="field-description" data-notice-days={days} style={{ marginBlock: '-0.5rem 1.5rem' }}>
      {say({
        zh: `共${days}天，首尾都算；其中周一至周五${weekdays}天，法定节假日和调休请另行扣减。`,
        en: `${days} days, first and last counted; ${weekdays} from Monday to Friday, public holidays not taken off.`,
      })}
    </p>
  )
}
