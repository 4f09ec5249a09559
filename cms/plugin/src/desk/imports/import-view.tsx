import { Gutter, Link, useConfig, useStepNav, useTranslation } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useMemo } from 'react'
import { ChooseSheet } from '../sheets/choose-sheet.tsx'
import { useOpener } from '../use-opener.ts'
import { useSay } from '../use-say.ts'
import { toListUrl } from './call-list.ts'
import { importStyle } from './import-style.ts'
import { LastImportOf } from './last-import.tsx'
import { SheetOf } from './sheet-of.tsx'
import { useLast } from './use-last.ts'
import { useMayImport } from './use-may-import.ts'
import { useSheet } from './use-sheet.ts'

type Props = {
  readonly collection: string
  /** Whether what comes in are drafts of documents. */
  readonly isReviewed: boolean
}

/** A list is filled from a sheet: the sheet to fill in, what it would do, what became of it, and the way back. */
export const ImportView = (props: Props) => {
  const say = useSay()
  const { list, title } = useListName(props.collection)
  if (useMayImport(props.collection)) return <Importing {...props} list={list} title={title} />
  return (
    <Gutter className="exemplar-import">
      <style href="exemplar-import" precedence="medium">
        {importStyle}
      </style>
      <h1>{say({ zh: `导入${title}`, en: `Import: ${title}` })}</h1>
      <p role="alert" data-import-refused="">
        {say({
          zh: `您的账号不能导入“${title}”。需要增加或者更正的，请报市里办理。`,
          en: `Your account does not import ${title}. Ask an editor of the city.`,
        })}
      </p>
      <Link href={list}>{say({ zh: `回到${title}`, en: `Back to ${title}` })}</Link>
    </Gutter>
  )
}

const Importing = ({
  collection,
  isReviewed,
  list,
  title,
}: Props & { readonly list: string; readonly title: string }) => {
  const say = useSay()
  const { config } = useConfig()
  const account = useOpener()
  const api = config.routes.api
  const address = useMemo(() => ({ api, collection, account }), [account, api, collection])
  const last = useLast(address)
  const sheet = useSheet(address, last.readAgain)
  return (
    <Gutter className="exemplar-import">
      <style href="exemplar-import" precedence="medium">
        {importStyle}
      </style>
      <header>
        <h1>{say({ zh: `导入${title}`, en: `Import: ${title}` })}</h1>
        <p>
          {say({
            zh: '先核对，再确认：要么全部记入，要么一行也不记。',
            en: 'Check first, then confirm: all rows or none. ',
          })}
          {isReviewed && say({ zh: '导入的都是草稿，审核、签发后才公开。', en: 'What comes in are drafts.' })}
        </p>
      </header>
      <section className="exemplar-import__section">
        <div className="exemplar-import__margin">
          <h2>{say({ zh: '表格', en: 'The sheet' })}</h2>
        </div>
        <div>
          <p>
            {say({
              zh: '可以用本单位自己的表格：按表头识别，标题行、合并单元格、全角数字都能识别。',
              en: 'A sheet of your own will do: it is known by its head.',
            })}
            .xlsx、.csv
          </p>
          <div className="exemplar-import__buttons">
            {sheet.now.step !== 'recording' && (
              <ChooseSheet
                of={{ key: collection, name: { zh: title, en: title } }}
                label={
                  sheet.now.step === 'choosing' || sheet.now.step === 'done'
                    ? { zh: '选择表格', en: 'Choose a sheet' }
                    : { zh: '换一个表格', en: 'Choose another' }
                }
                choose={(file) => sheet.read(file)}
              />
            )}
            <a href={toListUrl(address, 'sheet?as=template')} download data-template="">
              {say({ zh: '下载空白表格', en: 'Download the blank sheet' })}
            </a>
            <Link href={list}>{say({ zh: `回到${title}`, en: `Back to ${title}` })}</Link>
          </div>
        </div>
      </section>
      <SheetOf sheet={sheet} />
      <LastImportOf key={last.last?.id ?? ''} last={last} />
    </Gutter>
  )
}

/** What the list is called, and where it is; the way there stands at the head of the page. */
const useListName = (collection: string) => {
  const say = useSay()
  const { i18n } = useTranslation()
  const { config } = useConfig()
  const { setStepNav } = useStepNav()
  const plural = config.collections.find(({ slug }) => slug === collection)?.labels?.plural
  const title = toWords(plural, i18n.language) ?? collection
  const list = formatAdminURL({ adminRoute: config.routes.admin, path: `/collections/${collection}` })
  useEffect(() => {
    setStepNav([{ label: title, url: list }, { label: say({ zh: '导入', en: 'Import' }) }])
  }, [list, say, setStepNav, title])
  return { list, title }
}

const toWords = (label: unknown, language: string): string | undefined => {
  if (typeof label === 'string') return label
  const words = label as Record<string, string> | undefined
  return words?.[language] ?? words?.zh
}
