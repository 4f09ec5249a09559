import type { Campaign } from '@exemplar/shared/kinds/campaign'
import { toLongDate, toMonths, toProgress } from '../layout/clock.ts'

type Phase = Pick<Campaign['phases'][number], 'title' | 'from' | 'to'>

/** Where a campaign stands today, in one sentence for somebody who does not read a table. */
export const toNow = (phases: readonly Phase[]): string => {
  const steps = phases.map((phase, index) => ({ ...phase, name: `第${index + 1}步“${phase.title}”` }))
  const progress = steps.map(toProgress)
  const running = steps[progress.indexOf('running')]
  if (running) return `现在是${running.name}，${toMonths(running)}。`
  const next = steps[progress.indexOf('ahead')]
  if (next) return `现在等着开始${next.name}，从${toLongDate(next.from)}起。`
  const last = steps.at(-1)
  return last ? `${steps.length}步都已办完，${toLongDate(last.to)}结束。` : ''
}
