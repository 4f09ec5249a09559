import { Button, toast } from '@payloadcms/ui'
import { copyText } from './copy-text.ts'
import { useSay } from './use-say.ts'

/** Copies a text, and says so. */
export const CopyButton = ({ text, label }: { text: () => string; label?: string }) => {
  const say = useSay()
  const copy = async () => {
    if (await copyText(text())) toast.success(say({ zh: '已复制。', en: 'Copied.' }))
    else toast.error(say({ zh: '浏览器不让复制，请选中文字自己复制。', en: 'The browser refuses to copy.' }))
  }
  return (
    <Button
      size="small"
      margin={false}
      buttonStyle="secondary"
      extraButtonProps={{ 'data-copy': 'true' }}
      onClick={() => void copy()}
    >
      {label ?? say({ zh: '复制', en: 'Copy' })}
    </Button>
  )
}
