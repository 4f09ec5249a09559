import { toBeijingTime } from '@exemplar/shared/beijing'
import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import { useSeconds } from '../sheets/use-seconds.ts'
import { useSay } from '../use-say.ts'
import type { Last } from './use-last.ts'

/** What was imported last, by whom and when, and the way back as long as nothing has come of it. */
export const LastImportOf = ({ last: { last, line, refused, undo } }: { last: Last }) => {
  const say = useSay()
  const [isAsking, ask] = useState(false)
  const seconds = useSeconds(line !== undefined)
  if (!last) return null
  const { actorName, at, changed, file, followed, id, made, undone } = last
  const isOpen = !undone && followed.length === 0
  const told = line === undefined || line === 'begun' ? '' : `${line.done}/${line.of}`
  return (
    <section className="exemplar-import__section" data-last-import={undone ? 'undone' : 'stands'}>
      <div className="exemplar-import__margin">
        <h2>{say({ zh: '上一次导入', en: 'The last import' })}</h2>
      </div>
      <div>
        <p>
          {say({
            zh: `${actorName}，${toBeijingTime(at)}，《${file}》：新增${made}条，改动${changed}条。`,
            en: `${actorName}, ${toBeijingTime(at)}, ${file}: ${made} new, ${changed} changed.`,
          })}
        </p>
        {undone && (
          <p role="status">
            {say({
              zh: `${undone.by}已于${toBeijingTime(undone.at)}撤销，名单和导入以前一样。`,
              en: `Undone by ${undone.by} at ${toBeijingTime(undone.at)}.`,
            })}
          </p>
        )}
        {!undone && followed.length > 0 && (
          <p>
            {say({ zh: '不能整个撤销：', en: 'It cannot be undone as a whole: ' })}
            {followed.join('、')}
            {say({ zh: '。请逐条修改。', en: '. Change them one by one.' })}
          </p>
        )}
        {line !== undefined && (
          <p role="status">
            {say({ zh: '正在撤销，要么全部撤回，要么一条也不动', en: 'Undoing: all of it or nothing' })}
            {told && `　${told}`}
            {seconds !== undefined && say({ zh: `，已用${seconds}秒`, en: `, ${seconds} s` })}
          </p>
        )}
        {refused && (
          <p role="alert">
            {say(refused.refusal)}
            {refused.issues
              ?.map(({ message }) => message)
              .slice(0, 8)
              .join('、')}
          </p>
        )}
        {isOpen && line === undefined && (
          <div className="exemplar-import__buttons">
            {isAsking ? (
              <>
                <Button
                  type="button"
                  margin={false}
                  buttonStyle="secondary"
                  extraButtonProps={{ 'data-undo': 'confirm' }}
                  onClick={() => {
                    ask(false)
                    undo(id)
                  }}
                >
                  {say({
                    zh: `撤销：删去${made}条，改回${changed}条`,
                    en: `Undo: delete ${made}, restore ${changed}`,
                  })}
                </Button>
                <Button type="button" margin={false} buttonStyle="primary" onClick={() => ask(false)}>
                  {say({ zh: '不撤销', en: 'Keep it' })}
                </Button>
              </>
            ) : (
              <Button
                type="button"
                margin={false}
                buttonStyle="secondary"
                extraButtonProps={{ 'data-undo': 'ask' }}
                onClick={() => ask(true)}
              >
                {say({ zh: '撤销这次导入', en: 'Undo this import' })}
              </Button>
            )}
          </div>
        )}
      </div>
    </section>
  )
}
