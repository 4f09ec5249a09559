import type { DocumentKind } from '@exemplar/shared/kinds/index'
import type { Live } from '../gazette/replica.ts'
import HomePage from '../home/home-page.astro'
import type { Edition } from '../layout/edition.ts'
import AnnouncementYears from './announcement/list/years.astro'
import AnnouncementPage from './announcement/page.astro'
import ConferencePage from './conference/page.astro'
import FigurePage from './figure/page.astro'
import PressReleasePage from './press-release/page.astro'
import RegisterList from './register/list.astro'
import RegisterPage from './register/page.astro'
import StandardSetPage from './standard-set/page.astro'
import StoryPage from './story/page.astro'

type Component<Props> = (props: Props) => ReturnType<typeof StoryPage>

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

/** Every kind with its page: the only list of them here; one that is forgotten does not compile, and has no preview. */
const siteKinds: { readonly [K in DocumentKind]: SiteKind<K> } = {
  campaign: { page: HomePage },
  'standard-set': { page: StandardSetPage },
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

/** How a kind that is not known beforehand is shown: its components are given documents of it alone. */
export const toSiteKind = (kind: DocumentKind) => siteKinds[kind] as SiteKind
