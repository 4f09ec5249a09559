import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { toSampleDocuments } from './sample-documents.ts'

/** A page as tests walk it, on the gazette that `publishPages` writes. */
export type SitePage = {
  readonly path: string
  /** Stands on it, so that nothing holds of it because it is empty. Without blanks. */
  readonly says: string
  /** What it is answered with, where that is not 200. */
  readonly status?: 404 | 410
  /** The column that its tags name, where it has tags. */
  readonly column?: string
  /** What it says to search engines, by type; absent where it is kept from them. */
  readonly nodes?: readonly string[]
  /** Whether it has source, time, editor, size, print, share and correction; whether it is a document as a whole or in part. */
  readonly furniture?: 'article' | 'line'
}

/** How many entries the sample has: what `publishPages` adds is numbered from here. */
const sample = toSampleDocuments().length
/** The entries of what is added. */
export const numbers = {
  corrected: sample + 1,
  correction: sample + 2,
  withdrawn: sample + 3,
  withdrawal: sample + 4,
  rich: sample + 5,
  register: sample + 6,
} as const

/** A token of the form that a CMS signs, of which the stage of the pages knows the draft. */
export const toToken = (name: string): string => `eyJhbGciOiJIUzI1NiJ9.${name}.${'A'.repeat(43)}`

const list = ['BreadcrumbList']
const news = ['BreadcrumbList', 'NewsArticle']

/**
 * Every kind of page: by the file that answers, each with the forms that it has. The only list of them: tests take from
 * it what they walk, and `every-page.test.ts` holds it against the files that there are.
 */
export const pagesByRoute: Readonly<Record<string, readonly SitePage[]>> = {
  'index.astro': [{ path: '/', says: '创建进程', column: '首页', nodes: ['WebSite'] }],
  '[...path].astro': [
    { path: '/results', says: '公示', column: '结果公布', nodes: list },
    {
      ...{ path: '/results/public-notice-2020', says: '公示时间', column: '结果公布' },
      ...{ nodes: news, furniture: 'article' },
    },
    {
      ...{ path: '/results/final-result-2020', says: '怎样核对', column: '结果公布' },
      ...{ nodes: news, furniture: 'article' },
    },
    { path: '/results/final-result-2020?open=all', says: '怎样核对', column: '结果公布', nodes: news },
    { path: '/press/releases', says: '启动', column: '新闻发布', nodes: list },
    {
      ...{ path: '/press/releases/campaign-opens-2020', says: '媒体联系', column: '新闻发布' },
      ...{ nodes: news, furniture: 'article' },
    },
    {
      ...{ path: '/press/press-conference-2020-07-22', says: '各位记者朋友', column: '新闻发布' },
      ...{ nodes: ['BreadcrumbList', 'Event'], furniture: 'article' },
    },
    { path: '/districts', says: '各区市', column: '社区', nodes: list },
    {
      ...{ path: '/districts/huancui', says: '社区登记册', column: '社区' },
      ...{ nodes: list, furniture: 'article' },
    },
    {
      ...{ path: '/stories/noodle-ledger', says: '一碗面', column: '典型经验' },
      ...{ nodes: news, furniture: 'article' },
    },
    { path: '/stories/rich', says: '表1工具借用', column: '典型经验', nodes: news, furniture: 'article' },
    { path: '/stories/corrected', says: '更正：', column: '典型经验', nodes: news, furniture: 'article' },
    { path: '/stories/withdrawn', says: '这份文稿已经撤下', status: 410, column: '典型经验' },
  ],
  '404.astro': [{ path: '/no-such-page', says: '没有这个页面', status: 404, column: '首页' }],
  'about.astro': [{ path: '/about', says: '核对纹', column: '关于本站', nodes: list }],
  'aids.astro': [{ path: '/aids', says: '打开工具栏', column: '无障碍工具', nodes: list }],
  'boards/index.astro': [
    { path: '/boards', says: '打印刊板', column: '创建标准', nodes: list },
    { path: '/boards?district=huancui&size=a0', says: '各种尺寸', column: '创建标准' },
  ],
  'boards/[slug]/index.astro': [
    { path: '/boards/fanwan', says: '已经挂着的', column: '创建标准', nodes: list },
  ],
  'boards/[slug]/[number].astro': [
    { path: '/boards/fanwan/2', says: '一个字也没有改过', column: '创建标准' },
  ],
  'communities/index.astro': [
    { path: '/communities', says: '325个社区', column: '社区', nodes: list },
    { path: '/communities?district=huancui', says: '环翠区', column: '社区', nodes: list },
    { path: '/communities?q=%E7%A4%BE%E5%8C%BA', says: '相符的社区有', column: '社区' },
    { path: '/communities?q=zzzz', says: '没有与“zzzz”相符的社区', column: '社区' },
  ],
  'communities/[slug].astro': [
    { path: '/communities/tingsongli', says: '获得命名', column: '社区', nodes: list, furniture: 'line' },
    { path: '/communities/shizigou', says: '止于', column: '社区', nodes: list, furniture: 'line' },
    { path: '/communities/suipo', says: '还没有参加过评选', column: '社区', nodes: list, furniture: 'line' },
    {
      ...{ path: '/communities/laochuanchang', says: '这个社区已并入', column: '社区' },
      ...{ nodes: list, furniture: 'line' },
    },
  ],
  'copy/[...path].astro': [
    { path: '/copy/stories/rich', says: '微信公众号', column: '首页' },
    { path: '/copy/results/final-result-2020', says: '微信公众号', column: '首页' },
  ],
  'correct/[...path].astro': [
    { path: '/correct', says: '告诉谁', column: '我要找错', nodes: list },
    { path: '/correct/stories/noodle-ledger', says: '请说明是哪一页', column: '我要找错' },
  ],
  'data/index.astro': [
    { path: '/data', says: '开放数据', column: '开放数据', nodes: ['BreadcrumbList', 'DataCatalog'] },
  ],
  'evidence/index.astro': [{ path: '/evidence', says: '33项', column: '社区', nodes: list }],
  'evidence/[district].astro': [
    { path: '/evidence/huancui', says: '环翠区', column: '社区', nodes: list },
    { path: '/evidence/huancui?category=2', says: '环翠区', column: '社区' },
  ],
  'gazette/index.astro': [
    { path: '/gazette', says: '凡公开，必编号', column: '公报', nodes: list },
    { path: '/gazette?act=withdraw', says: '撤下', column: '公报' },
    { path: '/gazette?act=withdraw&kind=campaign', says: '没有这样的公报', column: '公报' },
    { path: '/gazette?number=99999', says: '没有这一号', status: 404, column: '公报' },
  ],
  'gazette/[number].astro': [
    { path: '/gazette/1', says: '这一版现在有效', column: '公报', nodes: list },
    { path: `/gazette/${numbers.corrected}`, says: '后来有更正', column: '公报', nodes: list },
    { path: `/gazette/${numbers.correction}`, says: '这一版现在有效', column: '公报', nodes: list },
    { path: `/gazette/${numbers.withdrawn}`, says: '正文不再提供', column: '公报', nodes: list },
    { path: `/gazette/${numbers.withdrawal}`, says: '撤下说明', column: '公报', nodes: list },
  ],
  'leave/[door].astro': [{ path: '/leave/mark', says: '“党政机关”标识', column: '首页' }],
  'kiosk/index.astro': [{ path: '/kiosk', says: '33个小项', column: '首页' }],
  'kiosk/figures.astro': [{ path: '/kiosk/figures', says: '可引用的数据', column: '首页' }],
  'kiosk/standards/[number].astro': [
    { path: '/kiosk/standards/17', says: '谁做到了', column: '首页' },
    { path: '/kiosk/standards/99', says: '没有这一页', status: 404, column: '首页' },
  ],
  'kiosk/stories/index.astro': [{ path: '/kiosk/stories', says: '典型经验', column: '首页' }],
  'kiosk/stories/[slug].astro': [
    { path: '/kiosk/stories/rich', says: '表1工具借用', column: '首页' },
    { path: '/kiosk/stories/withdrawn', says: '这份文稿已经撤下', status: 410, column: '首页' },
  ],
  'kiosk/communities/[slug].astro': [
    { path: '/kiosk/communities/tingsongli', says: '获得命名', column: '首页' },
    { path: '/kiosk/communities/suipo', says: '还没有参加过评选', column: '首页' },
  ],
  'leave/[number]/[link].astro': [
    { path: `/leave/${numbers.rich}/1`, says: '您要离开本站了', column: '首页' },
  ],
  'map.astro': [{ path: '/map', says: '网站地图', column: '网站地图', nodes: list }],
  'plan.astro': [{ path: '/plan', says: '日程', column: '活动方案', nodes: list, furniture: 'line' }],
  'press/index.astro': [{ path: '/press', says: '可引用的数据', column: '新闻发布', nodes: list }],
  'preview/[token].astro': [
    { path: `/preview/${toToken('story')}`, says: '预览' },
    { path: '/preview/x', says: '没有这个预览', status: 404, column: '首页' },
  ],
  'preview/[token]/standards/[number].astro': [
    { path: `/preview/${toToken('standards')}/standards/8`, says: '预览' },
  ],
  'search.astro': [
    { path: '/search', says: '检索', column: '检索' },
    { path: '/search?q=%E7%A4%BE%E5%8C%BA', says: '共找到', column: '检索' },
    { path: '/search?q=zzzz', says: '换一个词', column: '检索' },
  ],
  'share/[...path].astro': [
    { path: '/share/stories/noodle-ledger', says: '用手机扫一扫', column: '首页' },
    { path: '/share/press', says: '分段分享', column: '首页' },
  ],
  'standards/index.astro': [
    {
      ...{ path: '/standards', says: '群众满意', column: '创建标准' },
      ...{ nodes: ['BreadcrumbList', 'Dataset'], furniture: 'line' },
    },
  ],
  'standards/[number].astro': [
    { path: '/standards/17', says: '牵头单位', column: '创建标准', nodes: list, furniture: 'article' },
    // Nobody has written how it is met.
    { path: '/standards/3', says: '牵头单位', column: '创建标准', nodes: list, furniture: 'article' },
  ],
  'stories/index.astro': [
    { path: '/stories', says: '典型经验', column: '典型经验', nodes: list },
    { path: '/stories?standard=1', says: '清除全部条件', column: '典型经验', nodes: list },
    {
      ...{ path: '/stories?category=1&year=2020&sort=oldest', says: '清除全部条件' },
      column: '典型经验',
    },
    { path: '/stories?community=suipo', says: '正在征集', column: '典型经验', nodes: list },
  ],
  'take-part.astro': [{ path: '/take-part', says: '交给谁', column: '怎么参加', nodes: list }],
  'verify/index.astro': [{ path: '/verify', says: '改过没有', column: '公报', nodes: list }],
  'verify/[number].astro': [{ path: '/verify/1', says: '改过没有', column: '公报' }],
}

/** Files that answer with a page only where something is wrong: what each says is held where it goes wrong. */
export const pagesOfFaults: readonly string[] = ['500.astro', 'checking.astro']

/** What other sites show in a frame: no page with head and foot, held by `embed.test.ts`. */
export const pagesOfFrames: readonly string[] = ['embed/[...path].astro']

/** Every page there is, one after the other. */
export const sitePages: readonly SitePage[] = Object.values(pagesByRoute).flat()

/** Those that are answered with 200. */
export const goodPages: readonly SitePage[] = sitePages.filter(({ status }) => status === undefined)

/** Of each file the first of them. */
export const firstPages: readonly SitePage[] = Object.values(pagesByRoute).flatMap(
  (pages) => pages.find(({ status }) => status === undefined) ?? [],
)

/** The first two of each file, and every one of that which answers for documents: what is left out has more of the same. */
export const pagesOfEachKind: readonly SitePage[] = Object.entries(pagesByRoute).flatMap(([file, pages]) =>
  file.startsWith('[') ? pages : pages.slice(0, 2),
)

/** The same of those that are answered with 200. */
export const goodPagesOfEachKind: readonly SitePage[] = pagesOfEachKind.filter(
  ({ status }) => status === undefined,
)

/** The page on which a reader checks runs a script of the site's, without which it can do nothing. */
export const isChecking = ({ path }: SitePage): boolean => /^\/verify(?:\/\d+)?$/.test(path)

/** Buttons that copy need one too; without it the page is the same with its texts to be selected. */
export const isCopying = ({ path }: Pick<SitePage, 'path'>): boolean => path.startsWith('/copy/')

/** The screens of service halls run a script; without it their parts stand one under another. They have no bar of aids. */
export const isKiosk = ({ path }: Pick<SitePage, 'path'>): boolean => /^\/kiosk(?:\/|$)/.test(path)

const routes = join(import.meta.dirname, '../../site/src/pages')

/** The files that answer with pages, as they lie in the site's folder. What is in a folder with an underscore is no route. */
export const listRoutes = (): string[] =>
  (readdirSync(routes, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.astro') && !/(?:^|\/)_/.test(file))
    .toSorted()
