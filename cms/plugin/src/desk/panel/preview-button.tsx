import { Button } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { PreviewAddress } from '../../editions/preview/preview.ts'
import { callServer, type Refused } from '../call-server.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'

/** Opens the public page of the edition as it is stored, under an address that ends by itself. */
export const PreviewButton = ({ modified }: { modified: boolean }) => {
  const address = useAddress()
  const [refused, setRefused] = useState<Refused>()
  const hint = useId()
  const say = useSay()
  if (!address) return null

  const show = async () => {
    // Opened by the click itself: a window that opens later is one that browsers hold back.
    const page = window.open('', '_blank')
    if (page) page.opener = null
    const answered = await callServer<PreviewAddress>(address, {
      method: 'POST',
      end: 'preview',
      request: {},
    })
    if ('answer' in answered) {
      setRefused(undefined)
      if (page) page.location.replace(answered.answer.url)
      else window.location.assign(answered.answer.url)
    } else {
      page?.close()
      setRefused(answered)
    }
  }
  return (
    <div className="exemplar-review__preview">
      <Button
        size="small"
        margin={false}
        buttonStyle="secondary"
        disabled={modified}
        extraButtonProps={{ 'data-preview': 'true', 'aria-describedby': hint }}
        onClick={() => void show()}
      >
        {say({ zh: '预览', en: 'Preview' })}
      </Button>
      <span id={hint}>
        {modified
          ? say({
              zh: '有改动还没保存，保存后才能预览。',
              en: 'Save first; the preview shows what is stored.',
            })
          : say({
              zh: '看公开后的样子，链接15分钟有效。',
              en: 'As the public will see it; the link lasts 15 minutes.',
            })}
      </span>
      {refused && (
        <p role="alert" className="exemplar-review__warning">
          {say(refused.refusal)}
        </p>
      )}
    </div>
  )
}
