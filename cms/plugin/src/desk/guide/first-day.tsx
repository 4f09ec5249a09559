import type { Label } from '@exemplar/shared/glossary'
import type { Role } from '@exemplar/shared/review/roles'
import { usePreferences } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import { z } from 'zod'
import { Section } from '../today/parts/section.tsx'
import { useSay } from '../use-say.ts'
import { guide } from './pages.ts'

const name: Label = { zh: '五步上手', en: 'In five steps' }

/** Five pages for who is here for the first time, until they are put away. */
export const FirstDay = ({
  guide: { isOpen, keep },
  role,
}: {
  readonly guide: Guide
  readonly role: Role
}) => (isOpen ? <Pages role={role} putAway={() => keep(false)} /> : null)

/** Where what was put away is found again. */
export const FirstDayAgain = ({ guide: { isOpen, keep } }: { readonly guide: Guide }) => {
  const say = useSay()
  if (isOpen !== false) return null
  return (
    <p className="exemplar-guide__again">
      <button type="button" onClick={() => keep(true)} data-guide="again">
        {say(name)}
      </button>
    </p>
  )
}

const Pages = ({ putAway, role }: { readonly role: Role; readonly putAway: () => void }) => {
  const [at, setAt] = useState(0)
  const say = useSay()
  const pages = guide[role]
  const page = pages[at]
  if (!page) return null
  const isLast = at === pages.length - 1
  return (
    <Section
      name="guide"
      title={name}
      note={{ zh: `第${at + 1}步，共${pages.length}步`, en: `${at + 1} of ${pages.length}` }}
    >
      <div className="exemplar-guide" aria-live="polite">
        <h3>{say(page.title)}</h3>
        <p>{say(page.text)}</p>
      </div>
      <div className="exemplar-guide__steps">
        {at > 0 && (
          <button type="button" onClick={() => setAt(at - 1)}>
            {say({ zh: '上一步', en: 'Back' })}
          </button>
        )}
        {!isLast && (
          <button type="button" data-guide="next" onClick={() => setAt(at + 1)}>
            {say({ zh: '下一步', en: 'Next' })}
          </button>
        )}
        <button type="button" data-guide="away" onClick={putAway}>
          {isLast ? say({ zh: '会了，收起', en: 'Got it' }) : say({ zh: '收起', en: 'Put away' })}
        </button>
      </div>
    </Section>
  )
}

const preference = 'exemplar-guide'
const kept = z.object({ isOpen: z.boolean() })

type Guide = ReturnType<typeof useGuide>

/** Whether it is open: until it was put away, on whatever computer. Undefined while that is being read. */
export const useGuide = () => {
  const { getPreference, setPreference } = usePreferences()
  const [isOpen, setOpen] = useState<boolean>()
  useEffect(() => {
    let isCurrent = true
    getPreference(preference).then(
      (value) => {
        if (isCurrent) setOpen(kept.safeParse(value).data?.isOpen ?? true)
      },
      // Where nothing answers, the desk is what matters: the pages come another time.
      () => undefined,
    )
    return () => {
      isCurrent = false
    }
  }, [getPreference])
  const keep = (next: boolean) => {
    setOpen(next)
    // What was not kept is open again the next time, and says so by that.
    setPreference(preference, { isOpen: next } satisfies z.input<typeof kept>).catch(() => undefined)
  }
  return { isOpen, keep }
}
