import { useFormFields } from '@payloadcms/ui'
import { useSay } from '../use-say.ts'

/** Under a text of limited length: how long it is, before somebody is told that it is too long. */
export const TextCounter = ({ most, path }: { readonly most: number; readonly path: string }) => {
  const written = useFormFields(([fields]) => fields[path]?.value)
  const say = useSay()
  const count = typeof written === 'string' ? [...written.trim()].length : 0
  if (count === 0) return null
  const over = count - most
  return (
    <small
      data-count={count}
      style={{ fontSize: '14px', fontWeight: over > 0 ? 700 : 400, fontVariantNumeric: 'tabular-nums' }}
    >
      {over > 0
        ? say({ zh: `已写${count}字，超出${over}字`, en: `${count} characters, ${over} too many` })
        : say({ zh: `已写${count}字，最多${most}字`, en: `${count} of ${most} characters` })}
    </small>
  )
}
