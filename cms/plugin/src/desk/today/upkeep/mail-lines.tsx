import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useState } from 'react'
import type { Mail } from '../../../dashboard/upkeep/mail.ts'
import type { Tried } from '../../../dashboard/upkeep/test-mail.ts'
import { ask, unknownFault } from '../../call-server.ts'
import { Told } from '../../dashboard/told.tsx'
import { useOpener } from '../../use-opener.ts'
import { useSay } from '../../use-say.ts'

/** How mails go out, and a way to try one. */
export const MailLines = ({ mail }: { mail: Mail }) => {
  const say = useSay()
  return (
    <>
      {!mail.isConfigured && <Told text={say(toNoService(mail))} />}
      <dl className="exemplar-facts">
        {toFacts(mail).map(({ fact, value }) => (
          <div key={fact.en}>
            <dt>{say(fact)}</dt>
            <dd>{say(value)}</dd>
          </div>
        ))}
      </dl>
      <TestMail />
    </>
  )
}

const toNoService = ({ unsent }: Mail): Label => ({
  zh: `没有配置邮件服务：退回、到期、待办只在各人的案头看得到，忘了密码的人也收不到信${unsent > 0 ? `；已有${unsent}条通知没有发成邮件` : ''}。请在后台服务器的设置里写 \`SMTP_URL\` 和 \`MAIL_FROM\`，重新启动后台，再发一封测试邮件。此前的不补发。`,
  en: `There is no mail service: what is returned, due or waiting stands on the desks alone, and no password can be reset by mail${unsent > 0 ? `; ${unsent} notifications were not mailed` : ''}. Set \`SMTP_URL\` and \`MAIL_FROM\` on the server, start the CMS again and send a test. Nothing is sent afterwards.`,
})

const toFacts = ({ failed, failedAt, isConfigured, sentAt, waiting, waitsSince }: Mail) => [
  ...(isConfigured
    ? [{ fact: { zh: '邮件服务', en: 'Mail service' }, value: { zh: '已配置', en: 'configured' } }]
    : []),
  {
    fact: { zh: '等着发的', en: 'Waiting' },
    value: toCount(
      waiting,
      waitsSince && { zh: `最早的是${toBeijingTime(waitsSince)}`, en: `since ${toBeijingTime(waitsSince)}` },
    ),
  },
  {
    fact: { zh: '没有发出的', en: 'Failed' },
    value: toCount(
      failed,
      failedAt && {
        zh: `最近一封是${toBeijingTime(failedAt)}的通知`,
        en: `the newest of ${toBeijingTime(failedAt)}`,
      },
    ),
  },
  {
    fact: { zh: '最近发出的', en: 'Sent last' },
    value: sentAt
      ? { zh: `${toBeijingTime(sentAt)}的通知`, en: `of ${toBeijingTime(sentAt)}` }
      : { zh: '还没有发出过', en: 'none yet' },
  },
]

const toCount = (count: number, beside: Label | '' | undefined): Label =>
  count === 0 || !beside
    ? { zh: `${count}封`, en: String(count) }
    : { zh: `${count}封，${beside.zh}`, en: `${count}, ${beside.en}` }

const TestMail = () => {
  const { config } = useConfig()
  const say = useSay()
  const account = useOpener()
  const [tried, setTried] = useState<Label | 'trying'>()
  const send = async () => {
    setTried('trying')
    const url = formatAdminURL({ apiRoute: config.routes.api, path: '/upkeep/test-mail' })
    const answered = await ask<Tried | undefined>({ account, url }, { method: 'POST' })
    setTried('answer' in answered ? (answered.answer ?? unknownFault) : answered.refusal)
  }
  return (
    <div className="exemplar-guide__steps">
      <button type="button" data-test-mail disabled={tried === 'trying'} onClick={() => void send()}>
        {say({ zh: '给自己发一封测试邮件', en: 'Send a test to myself' })}
      </button>
      <p role="status">{tried === 'trying' ? say({ zh: '正在发…', en: 'Sending…' }) : tried && say(tried)}</p>
    </div>
  )
}
