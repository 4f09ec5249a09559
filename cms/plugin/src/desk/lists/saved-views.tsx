import { Button, Link, usePreferences } from '@payloadcms/ui'
import { usePathname, useSearchParams } from 'next/navigation'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { z } from 'zod'
import { useSay } from '../use-say.ts'

const saved = z.array(z.strictObject({ name: z.string(), query: z.string() }))
type Saved = z.infer<typeof saved>

const longestName = 20
const mostViews = 12

/** The account's own views of a list: its filters, order and columns under a name. */
export const SavedViews = ({ collection, isOwn }: { collection: string; isOwn: boolean }) => {
  const say = useSay()
  const path = usePathname()
  const query = useSearchParams().toString()
  const { keep, views } = useSaved(collection)
  const isKept = views.some((view) => view.query === query)
  return (
    <div className="exemplar-views__own">
      {views.length > 0 && (
        <ul aria-label={say({ zh: '我存的视图', en: 'My views' })}>
          {views.map(({ name, query: asked }) => (
            <li key={name}>
              <Link href={`${path}?${asked}`} aria-current={asked === query ? 'page' : undefined}>
                {name}
              </Link>
              <button
                type="button"
                aria-label={say({ zh: `删除视图“${name}”`, en: `Remove ${name}` })}
                onClick={() => keep(views.filter((view) => view.name !== name))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
      {isOwn && !isKept && views.length < mostViews && (
        <SaveView
          names={views.map(({ name }) => name)}
          onSave={(name) => keep([...views, { name, query }])}
        />
      )}
    </div>
  )
}

const SaveView = ({ names, onSave }: { names: readonly string[]; onSave: (name: string) => void }) => {
  const say = useSay()
  const id = useId()
  const [name, setName] = useState<string>()
  if (name === undefined)
    return (
      <button type="button" data-save-view="true" onClick={() => setName('')}>
        {say({ zh: '存成我的视图', en: 'Save as my view' })}
      </button>
    )
  const isTaken = names.includes(name.trim())
  const save = (event: FormEvent) => {
    event.preventDefault()
    if (name.trim() === '' || isTaken) return
    onSave(name.trim())
    setName(undefined)
  }
  return (
    <form onSubmit={save}>
      <label htmlFor={id}>{say({ zh: '名称', en: 'Name' })}</label>
      <input
        id={id}
        // biome-ignore lint/a11y/noAutofocus: it was asked for, and the next thing done is to write in it
        autoFocus
        maxLength={longestName}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <Button type="submit" size="small" margin={false} disabled={name.trim() === '' || isTaken}>
        {say({ zh: '保存', en: 'Save' })}
      </Button>
      <Button
        type="button"
        size="small"
        margin={false}
        buttonStyle="secondary"
        onClick={() => setName(undefined)}
      >
        {say({ zh: '取消', en: 'Cancel' })}
      </Button>
      {isTaken && <span role="alert">{say({ zh: '已有同名的视图', en: 'There is one of that name' })}</span>}
    </form>
  )
}

/** Kept among the preferences of the account, so that they are there on every computer it signs in at. */
const useSaved = (collection: string) => {
  const { getPreference, setPreference } = usePreferences()
  const [views, setViews] = useState<Saved>([])
  const key = `exemplar-views-${collection}`
  useEffect(() => {
    let isCurrent = true
    void getPreference(key).then((value) => {
      const read = saved.safeParse(value)
      if (isCurrent) setViews(read.success ? read.data : [])
    })
    return () => {
      isCurrent = false
    }
  }, [getPreference, key])
  const keep = (next: Saved) => {
    setViews(next)
    void setPreference(key, next)
  }
  return { keep, views }
}
