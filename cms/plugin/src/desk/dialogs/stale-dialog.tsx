import { toBeijingTime } from '@exemplar/shared/beijing'
import { toActLabel } from '@exemplar/shared/review/record'
import { states } from '@exemplar/shared/review/transitions'
import { Button, ConfirmationModal, toast, useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { CopyButton } from '../copy-button.tsx'
import { copyText } from '../copy-text.ts'
import type { Changes } from '../unsaved/changes.ts'
import { useWords } from '../unsaved/use-words.ts'
import { useAddress } from '../use-address.ts'
import { useSay } from '../use-say.ts'
import { ChangedWords } from './changed-words.tsx'
import type { Meanwhile } from './use-stored.ts'

type Props = {
  slug: string
  meanwhile: Meanwhile
  onKeepMine: () => Promise<void>
  onTakeTheirs: () => Promise<void>
  onLater: () => void
}

/** Somebody has changed the document, or taken a step, while this account wrote in it: what each of the two did, and how to go on. */
export const StaleDialog = ({ slug, meanwhile, onKeepMine, onTakeTheirs, onLater }: Props) => {
  const say = useSay()
  const { toText } = useWords()
  const isClosed = meanwhile.state === 'published' || meanwhile.state === 'withdrawn'
  const isMine = Object.keys(meanwhile.mine).length > 0
  const isKept = isMine && !isClosed
  const dropMine = async () => {
    if (isMine && (await copyText(toText(meanwhile.mine))))
      toast.success(say({ zh: '您写的已放进剪贴板。', en: 'Yours is in the clipboard.' }))
    await onTakeTheirs()
  }
  return (
    <ConfirmationModal
      modalSlug={slug}
      className="exemplar-dialog"
      heading={say(
        isMine
          ? { zh: '您写的时候，别人先办了', en: 'Somebody was faster' }
          : { zh: '您看的时候，别人先办了', en: 'Somebody was faster' },
      )}
      body={
        <>
          <Step meanwhile={meanwhile} />
          <div className="exemplar-dialog__duo">
            <Side
              title={say({ zh: '您改的，还没有保存', en: 'Yours, not saved' })}
              changes={meanwhile.mine}
              none={say({ zh: '没有改动。', en: 'Nothing.' })}
            />
            <Side
              title={say({ zh: '别人改的，已经保存', en: 'Theirs, saved' })}
              changes={meanwhile.theirs}
              none={say({ zh: '文字没有动。', en: 'No text.' })}
            />
          </div>
          {isMine && <Clash meanwhile={meanwhile} isClosed={isClosed} />}
          <div className="exemplar-dialog__acts">
            {isMine && (
              <CopyButton
                text={() => toText(meanwhile.mine)}
                label={say({ zh: '复制我写的', en: 'Copy mine' })}
              />
            )}
            {Object.keys(meanwhile.theirs).length > 0 && (
              <CopyButton
                text={() => toText(meanwhile.theirs)}
                label={say({ zh: '复制别人写的', en: 'Copy theirs' })}
              />
            )}
            <CompareLink meanwhile={meanwhile} />
            {isKept && (
              <Button
                size="small"
                margin={false}
                buttonStyle="secondary"
                extraButtonProps={{ 'data-take-theirs': 'true' }}
                onClick={() => void dropMine()}
              >
                {say({ zh: '放弃我的，只要别人的', en: 'Drop mine' })}
              </Button>
            )}
          </div>
        </>
      }
      cancelLabel={say({ zh: '先不办，回到稿子', en: 'Not now' })}
      confirmLabel={
        isKept
          ? say({ zh: '保留我写的，接着写', en: 'Keep mine' })
          : say({ zh: '知道了，看最新的', en: 'Show me' })
      }
      onCancel={onLater}
      onConfirm={isKept ? onKeepMine : dropMine}
    />
  )
}

/** Who took which step, and what the state is now. */
const Step = ({ meanwhile: { state, step } }: { meanwhile: Meanwhile }) => {
  const say = useSay()
  const now = state && say({ zh: `现在是“${states[state].zh}”。`, en: `It is now: ${states[state].en}.` })
  if (!step) return <p>{say({ zh: '别人保存过这份内容。', en: 'Somebody has saved it.' })}</p>
  const act = toActLabel(step.act)
  return (
    <p>
      {say({
        zh: `${step.actorName}，${toBeijingTime(step.at)}：${act.zh}${step.comment ? `（${step.comment}）` : ''}。`,
        en: `${step.actorName}, ${toBeijingTime(step.at)}: ${act.en}${step.comment ? ` (${step.comment})` : ''}. `,
      })}
      {now}
    </p>
  )
}

const Clash = ({ meanwhile: { clashes }, isClosed }: { meanwhile: Meanwhile; isClosed: boolean }) => {
  const say = useSay()
  const { toNames } = useWords()
  if (isClosed)
    return (
      <p>
        {say({
          zh: '这一稿已经不能再改。您写的留在这台电脑上：点“修订”写下一稿时，可以在页首恢复。',
          en: 'It can be changed no more. Yours is kept in this browser: revise it, and restore yours there.',
        })}
      </p>
    )
  if (clashes.length === 0)
    return <p>{say({ zh: '两边没有改到一处，合得上，不会盖掉谁。', en: 'The two do not meet anywhere.' })}</p>
  return (
    <p>
      <strong>
        {say({
          zh: `两边都改了：${toNames(clashes)}。接着写并保存，这里就换成您的；要用别人的话，先复制下来。`,
          en: `Both have changed: ${toNames(clashes)}. Saving puts yours there; copy theirs first if you need it.`,
        })}
      </strong>
    </p>
  )
}

const Side = ({ title, changes, none }: { title: string; changes: Changes; none: string }) => {
  const { toName } = useWords()
  const paths = Object.keys(changes)
  return (
    <section>
      <h3>{title}</h3>
      {paths.length === 0 && <p>{none}</p>}
      {Object.entries(changes).map(([path, change]) => (
        <div key={path}>
          <strong>{toName(path)}</strong>
          <ChangedWords change={change} />
        </div>
      ))}
    </section>
  )
}

/** The tab that compares with what is public, in a window of its own: this one stays as it is. */
const CompareLink = ({ meanwhile: { stored } }: { meanwhile: Meanwhile }) => {
  const say = useSay()
  const address = useAddress()
  const { config } = useConfig()
  const live = (stored.review as { live?: { number?: number | null } } | undefined)?.live?.number
  if (!live || !address) return null
  const path = `/collections/${address.collection}/${address.id}/compare` as const
  return (
    <a href={formatAdminURL({ adminRoute: config.routes.admin, path })} target="_blank" rel="noreferrer">
      {say({ zh: '与已发布稿对照', en: 'Compare with what is public' })}
    </a>
  )
}
