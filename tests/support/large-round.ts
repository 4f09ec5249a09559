import { stages } from '@exemplar/cms/sample/selection/stages'
import type { Announcement, NominationRecord } from '@exemplar/shared/kinds/announcement'
import type { CommunityRef } from '@exemplar/shared/kinds/parts/place'
import type { Story } from '@exemplar/shared/kinds/story'
import { toStory } from './documents.ts'

const districts = [
  ['371002', '环翠区'],
  ['371003', '文登区'],
  ['371082', '荣成市'],
  ['371083', '乳山市'],
  ['371071', '威海火炬高技术产业开发区'],
  ['371072', '威海经济技术开发区'],
  ['371073', '威海临港经济技术开发区'],
] as const
const firsts = '帆fan 汐xi 鹭lu 苇wei 荻di 穗sui 禾he 桑sang 菱ling 榆yu 灯deng 枣zao'.split(' ')
const lasts = '湾wan 洲zhou 塘tang 坪ping 巷xiang'.split(' ')

/** Sixty communities of seven districts. */
const communities: readonly CommunityRef[] = firsts.flatMap((first, row) =>
  lasts.map((last, column) => {
    const [code, name] = districts[(row * lasts.length + column) % districts.length] ?? districts[0]
    const slug = first.slice(1) + last.slice(1)
    return {
      id: `id-of-${slug}`,
      slug,
      name: `${first[0]}${last[0]}社区`,
      district: { code, name, codeKind: code < '371080' && code > '371070' ? 'statistical' : 'GB/T 2260' },
    }
  }),
)

const dates = ['10-09', '10-12', '10-13', '10-15', '10-16', '10-23', '10-28']
const laterDates = ['10-10', '10-12', '10-14', '10-15', '10-16', '10-23', '10-28']

const reasons = [
  '申报材料中第9项、第24项、第31项缺少佐证，未能在补正期内补齐，来年可继续推荐。',
  '有效答卷268份，未达到300份的下限，按规则不作评价，并非居民不满意。',
  '两处消防通道整改后复查仍有占用，请社区会同物业整改到位后再行申报。',
  '老年人学用手机的做法有推广价值，但开展不足半年，领导小组研究列为重点培育对象。',
  '服务中心无障碍改造正在施工，联审时尚未完工，建议完工后再行申报。',
  '满意度达标，但停车和电梯维修的意见集中，已逐条反馈社区，请限期答复居民。',
]

const toNomination = (community: CommunityRef, index: number, named: number): NominationRecord => {
  const days = index % 3 === 0 ? laterDates : dates
  const reached = index < named ? stages.length : 2 + (index % 4)
  const records = stages.slice(0, reached).map(({ key }, at) => {
    const record = { key, date: `2020-${days[at]}`, outcome: 'passed' as const }
    return index >= named && at === reached - 1
      ? {
          ...record,
          outcome: 'ended' as const,
          reason: `${community.name}${reasons[index % reasons.length]}`,
        }
      : record
  })
  return {
    community,
    stages: records,
    ...(reached > 2
      ? {
          survey: {
            rate: Number((90.1 + ((index * 37) % 95) / 10).toFixed(1)),
            valid: 301 + ((index * 53) % 180),
          },
        }
      : {}),
    ...(index < named ? { rank: index + 1 } : {}),
  }
}

/** A final result of a round in which sixty communities were put forward, `named` of them in the list. */
export const toLargeResult = (slug: string, named: number): Announcement => ({
  kind: 'announcement',
  act: 'final-result',
  slug,
  title: `关于命名${named}个社区为“精致幸福社区”示范社区的通报`,
  deck: `60个社区获推荐，历经七个环节，${named}个社区获得命名。每个社区走到哪一步、为什么，逐一公开。`,
  year: 2020,
  issuer: '市城乡社区治理工作领导小组',
  dated: '2020-10-28',
  body: [
    {
      type: 'paragraph',
      spans: [
        {
          text: '今年以来，各社区对照创建标准6个大项33个小项，补短板、解难题，做成了一批居民认可的事。经区市推荐、领导小组办公室审核、社区居民满意度调查、成员单位联审、领导小组研究，并公示5个工作日，公示期内未收到异议，决定予以命名。名单按区市顺序排列，不分先后。',
        },
      ],
    },
    { type: 'heading', text: '下一步' },
    {
      type: 'paragraph',
      spans: [
        { text: '请获得命名的社区保持标准、接受居民监督。典型经验在公开公报陆续刊发，供各社区对照借鉴。' },
      ],
    },
  ],
  stages: [...stages],
  survey: { threshold: 90, minimumValid: 300 },
  nominations: communities.map((community, index) => toNomination(community, index, named)),
  editor: '王编辑',
})

const titles = [
  '网格员的蓝皮本 三十七条意见 一根晾衣绳 楼道里的四十级台阶 方桌议事 静止的水表 周四的鼓声 遛狗卡 六十八岁的一年级 晚间窗口',
  '一碗面的账 末排的灯 四点半课堂 屋顶的菜园 电梯里的约定 车棚搬家记 门前三米 一把钥匙三个人 雨棚下的法官 老井新栏',
  '借来的工具箱 旧书换新芽 广场舞的音量 无名巷有了名 食堂开在二楼 修鞋匠的摊位 夜里的热水 候诊的长椅 河边的护栏 红马甲排班表',
  '合唱队的第二声部 楼顶的鸽子 快递柜往里挪 停车位轮着来 一张便民表 邻里调解日记 退休教师的黑板 夏天的饮水点 垃圾站的围墙 共用的院门',
].flatMap((line) => line.split(' '))
const starts = [
  '一件小事拖了三年，社区请来六家单位坐到一张桌上，',
  '居民先说，物业后答，社区把每一句都记在本子上，',
  '没有多花一分钱，只是把原来的时间和地方调了一调，',
  '从敲门数户到逐条销号，前后用了五十一天，',
  '办法是楼里的老人想出来的，年轻人照着做，',
]
const ends = [
  '如今经办的人和时限都贴在单元门口。',
  '到九月底，四百多户里只剩两户还没有签字。',
  '意见从每月三十多条降到了三条，条条有回音。',
]

/** Forty stories, the oldest first; all of them evidence standard 1, and one or two more. */
export const toLargeStories = (): Story[] =>
  titles.map((title, index) => {
    const community = communities[(index * 7) % communities.length]
    if (!community) throw new Error('no community')
    return toStory(`story-${index + 1}`, {
      title,
      deck: `${starts[index % starts.length]}${ends[index % ends.length]}`,
      community,
      standards: [1, 2 + (index % 16), 18 + (index % 15)],
    })
  })
