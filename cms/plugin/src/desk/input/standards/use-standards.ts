import { useConfig } from '@payloadcms/ui'
import { formatAdminURL } from 'payload/shared'
import { useEffect, useState } from 'react'
import type { StandardTexts } from '../../../kinds/standard-set/texts.ts'

type Category = { readonly id: string; readonly number: number; readonly title: string }
export type Standard = { readonly id: string; readonly number: number; readonly title: string }
/** The items of a category, both in the order of their numbers. */
export type Group = { readonly category: Category; readonly standards: readonly Standard[] }

type Row = Standard & { readonly category: Category | string | null }

const useAnswer = <T>(path: string | undefined): { readonly answer?: T; readonly isFailed: boolean } => {
  const { config } = useConfig()
  const [read, setRead] = useState<{ readonly answer?: T; readonly isFailed: boolean }>({ isFailed: false })
  const api = config.routes.api
  useEffect(() => {
    if (path === undefined) return undefined
    const controller = new AbortController()
    const url = formatAdminURL({ apiRoute: api, path: path as `/${string}` })
    fetch(url, { credentials: 'include', signal: controller.signal })
      .then(async (answer) => {
        if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
        setRead({ answer: (await answer.json()) as T, isFailed: false })
      })
      .catch((error: Error) => {
        if (error.name !== 'AbortError') setRead({ isFailed: true })
      })
    return () => controller.abort()
  }, [api, path])
  return read
}

type Standards = {
  /** Undefined until they are read. */
  readonly groups: readonly Group[] | undefined
  readonly isFailed: boolean
}

/** All items by their categories. */
export const useStandards = (collection: string): Standards => {
  const query =
    'depth=1&pagination=false&sort=number&select[number]=true&select[title]=true&select[category]=true'
  const { answer, isFailed } = useAnswer<{ docs: Row[] }>(`/${collection}?${query}`)
  return { groups: answer && toGroups(answer.docs), isFailed }
}

const toGroups = (rows: readonly Row[]): readonly Group[] => {
  const categories = new Map<string, Category>()
  for (const { category } of rows)
    if (typeof category === 'object' && category !== null) categories.set(category.id, category)
  return [...categories.values()]
    .sort((one, other) => one.number - other.number)
    .map((category) => ({
      category,
      standards: rows.filter((row) => typeof row.category === 'object' && row.category?.id === category.id),
    }))
}

/** What the public text demands by each number, as soon as somebody is about to choose. */
export const useStandardTexts = (
  collection: string,
  isAsked: boolean,
): StandardTexts & { readonly isFailed: boolean } => {
  const { answer, isFailed } = useAnswer<StandardTexts>(isAsked ? `/${collection}/texts` : undefined)
  return { texts: answer?.texts ?? noTexts, isFailed }
}

const noTexts: StandardTexts['texts'] = {}
