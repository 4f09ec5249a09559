import { type Calendar, toMonthDay } from './calendar.ts'
import type { SampleRelease } from './types.ts'

const contact = { unit: '威海市民政局办公室', phone: '0631-5895580' }

const toOpening = ({ year, conference }: Calendar): SampleRelease => ({
  slug: `campaign-opens-${year}`,
  title: '我市启动“精致幸福社区”示范创建：33个小项的标准立进每一个社区',
  deck: `${toMonthDay(conference)}，“精致幸福社区”示范创建活动新闻发布会召开。全市325个城市社区对照同一套标准找差距、补短板，10月起推选典型。`,
  date: conference,
  body: [
    `${toMonthDay(conference)}下午，“精致幸福社区”示范创建活动新闻发布会召开，介绍活动的创建标准、实施步骤和推选办法，并回答记者提问。活动由市民政局牵头、市城乡社区治理工作领导小组统筹，19个成员单位共同参与。`,
    '## 一套标准，立在社区里',
    '创建标准共6个大项33个小项：队伍精良6项，治理精细6项，服务精准7项，环境精美7项，文化精彩6项，群众满意1项。标准由市里统一制作刊板，立在社区，居民看得见、对得上。',
    '> 标准立在社区，让干的人知道干到什么程度，让看的人知道怎么看。',
    '## 三步走',
    '1. 制定标准：征求成员单位、各区市和国家级开发区以及部分镇街、社区的意见，定稿后印发到每一个社区。',
    '2. 全面创建：7月至9月，各区市组织社区对照标准补短板，成员单位到社区指导，帮助解决实际问题。',
    '3. 推选典型：10月起，经区市推荐、审核、居民满意度调查、联审和研究后公布，择优向上级推荐。',
    '## 家底怎么样',
    '全市现有城市社区325个、住宅小区1359个。每个城市社区平均有社区工作者7名，社区公共服务基础目录列了28项，居民在社区能办哪些事，一张目录说清楚。备案的社区社会组织已有2346个，注册志愿者44万多人。',
    '满意度单列一个大项，推选时还要专门做居民满意度调查，结果向社会公布。',
  ],
  figures: [
    'communities',
    'housing-estates',
    'public-services',
    'workers-per-community',
    'filed-organisations',
    'volunteers',
  ],
  wordTitle: '“精致幸福社区”示范创建启动新闻通稿（示例）',
  conference: `press-conference-${conference}`,
  contact,
  source: '威海市民政局（依据发布会公开要点编写的示例）',
  editor: '示例编辑',
})

const toResults = ({ year, notice, announced }: Calendar): SampleRelease => ({
  slug: `eight-communities-named-${year}`,
  title: '8个社区获命名“精致幸福社区”示范社区，40个社区的评选记录全部公开',
  deck: '历经七个环节，8个社区获得命名；没有入选的32个社区止于哪一步、为什么，也逐一公开。',
  date: announced,
  body: [
    `${toMonthDay(announced)}，市城乡社区治理工作领导小组公布“精致幸福社区”示范社区名单，8个社区获得命名。同时公开的，还有全部40个获推荐社区在每个环节的日期、结果和理由。`,
    '## 名单怎样产生',
    `各区市、国家级开发区共推荐40个社区。34个通过审核，进入居民满意度调查；满意率不低于90%、有效答卷不少于300份的25个进入成员单位联审，其中1个申请退出；16个通过联审，经领导小组研究确定9个。${toMonthDay(notice.from)}至${toMonthDay(notice.to)}公示5个工作日，收到异议2件：1件经核实不影响命名，1件正在核查，所涉社区办结后另行公布，本次公布8个。`,
    '## 没有入选，也写明为什么',
    '止于审核的，缺的是哪几项佐证；止于调查的，满意率或问卷数差在哪里；止于联审的，哪一处还没有整改到位：32个社区的终止环节和原因都在网上可查，并已向推荐单位反馈。原因消除后，来年可以继续推荐。',
    '## 下一步',
    '获得命名的社区保持标准、接受居民监督。各社区的做法将以典型经验陆续刊发，供全市325个城市社区对照借鉴。',
  ],
  figures: ['communities'],
  contact,
  source: '威海市民政局（示例）',
  editor: '示例编辑',
})

/** Two press releases: one reports on the conference and quotes its figures, one on the final result. */
export const toReleases = (calendar: Calendar): SampleRelease[] => [toOpening(calendar), toResults(calendar)]
