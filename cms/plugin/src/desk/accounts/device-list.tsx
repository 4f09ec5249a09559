import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { Button } from '@payloadcms/ui'
import { useId } from 'react'
import type { ShownDevice } from '../../users/devices/endpoints.ts'
import { useSay } from '../use-say.ts'

type Props = {
  readonly devices: readonly ShownDevice[] | undefined
  readonly end: (which: 'others' | readonly string[]) => Promise<void>
  readonly isOwn: boolean
  readonly refusal: Label | undefined
}

/** From where an account has signed in. */
export const DeviceList = ({ devices, end, isOwn, refusal }: Props) => {
  const say = useSay()
  const heading = useId()
  return (
    <section aria-labelledby={heading} className="exemplar-account">
      <h3 id={heading}>{say({ zh: '登录记录', en: 'Sign-ins' })}</h3>
      <p>
        {say({
          zh: '在这些浏览器上登录过。不认得的，请结束，并马上修改密码；结束后再登录须重新输入密码。',
          en: 'These browsers have signed in. End what you do not know, and change the password at once.',
        })}
      </p>
      {refusal && <p role="alert">{say(refusal)}</p>}
      <ul>
        {devices?.map((device) => (
          <Row device={device} end={() => void end([device.id])} key={device.id} />
        ))}
      </ul>
      {devices?.length === 0 && <p>{say({ zh: '还没有登录过。', en: 'Nobody has signed in yet.' })}</p>}
      {devices?.some((device) => !device.isOwn) && (
        <Button
          buttonStyle="secondary"
          extraButtonProps={{ 'data-end': 'others' }}
          margin={false}
          onClick={() => void end('others')}
          size="small"
        >
          {isOwn
            ? say({ zh: '结束其他全部登录', en: 'End all others' })
            : say({ zh: '结束全部登录', en: 'End all' })}
        </Button>
      )}
    </section>
  )
}

const Row = ({ device, end }: { device: ShownDevice; end: () => void }) => {
  const say = useSay()
  const { address, at, browser, isOwn, isSignedIn } = device
  const name = browser ?? say({ zh: '没有说明的程序', en: 'An unnamed program' })
  return (
    <li data-own={isOwn}>
      <span>
        <strong>{name}</strong>
        {isOwn
          ? say({ zh: '本机', en: 'This browser' })
          : isSignedIn
            ? say({ zh: '登录中', en: 'Signed in' })
            : say({ zh: '已退出', en: 'Signed out' })}
      </span>
      <span>
        <time dateTime={at}>{toBeijingTime(at)}</time>
        {address && <code>{address}</code>}
      </span>
      {!isOwn && (
        <Button
          aria-label={`${say({ zh: '结束', en: 'End' })} ${name} ${toBeijingTime(at)}`}
          buttonStyle="secondary"
          margin={false}
          onClick={end}
          size="small"
        >
          {say({ zh: '结束', en: 'End' })}
        </Button>
      )}
    </li>
  )
}
