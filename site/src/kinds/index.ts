import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { shownAlone } from '@exemplar/shared/kinds/shown-alone'
import type { Live } from '../gazette/replica.ts'
import type { Edition } from '../layout/edition.ts'
import AnnouncementYears from './announcement/list/years.astro'
import AnnouncementPage from './announcement/page.astro'
import ConferencePage from './conference/page.astro'
import FigurePage from './figure/page.astro'
import PressReleasePage from './press-release/page.astro'
import RegisterList from './register/list.astro'
import RegisterPage from './register/page.astro'
import StoryPage from './story/page.astro'

export type Component<Props> = (props: Props) => ReturnType<typeof StoryPage>

/** How a kind is shown. */
type SiteKind<K extends DocumentKind = DocumentKind> = {
  /** The page of one edition, live or a draft. */
  readonly page: Component<{ edition: Edition<K> }>
  /** What its list page says, where its kind is declared with one. */
  readonly list?: {
    readonly title: string
    readonly empty: string
    /** In place of the lines that all kinds have. */
    readonly lines?: Component<{ documents: Live<K>[]; level?: 2 }>
  }
}

/** Kinds of which one document is shown at a time, at an address of its own: their pages are in `alone.ts`. */
export type AloneKind = (typeof shownAlone)[number]

/**
 * Every other kind with its page: with that file the only list of them here; one that is forgotten does not compile, and
 * has no preview. What reads this list fetches the styles of all its pages, so the large ones that stand alone are not in it.
 */
const siteKinds: { readonly [K in Exclude<DocumentKind, AloneKind>]: SiteKind<K> } = {
  story: { page: StoryPage },
  announcement: {
    page: AnnouncementPage,
    list: {
      title: '结果公布',
      empty: '评选的公示和公布将在这里公开：名单、每个社区每个环节的记录和居民满意率。',
      lines: AnnouncementYears,
    },
  },
  conference: { page: ConferencePage },
  'press-release': {
    page: PressReleasePage,
    list: {
      title: '新闻稿',
      empty: '发给媒体的新闻稿将在这里公开，文中的数据都写明来源和截至日期。',
    },
  },
  figure: { page: FigurePage },
  register: {
    page: RegisterPage,
    list: {
      title: '各区市',
      empty: '各区市的社区登记册将在这里公开。',
      lines: RegisterList,
    },
  },
}

/** How a kind that has lists or addresses of its documents is shown: its components are given documents of it alone. */
export const toSiteKind = (kind: DocumentKind) => siteKinds[kind as keyof typeof siteKinds] as SiteKind
