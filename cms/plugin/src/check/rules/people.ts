import { fold } from '@exemplar/shared/text/fold'
import { type ListNames, listSentences, type Name, toNameFinder } from './names.ts'
import type { Rule } from './rules.ts'

/**
 * Finds who must not be named without a word: minors, and people whose hardship is told in the same sentence.
 *
 * @param texts all texts of the document: who is said to bear a pseudonym once bears it everywhere.
 */
export const toPeopleRules = (texts: readonly string[]): readonly Rule[] => {
  const listNames = toNameFinder()
  const isPseudonym = toPseudonyms(texts, listNames)
  // Whether a sentence can be meant at all is asked once, not for each of its names.
  const toFind = (isMeant: (name: Name) => boolean, mayTell?: RegExp) => (text: string) =>
    listSentences(text).flatMap(({ sentence, start }) => {
      if (mayTell && !mayTell.test(sentence)) return []
      const found = listNames(sentence).filter((name) => !isPseudonym(name) && isMeant(name))
      return withoutOverlaps(found).map((name) => ({ start: start + name.start, end: start + name.end }))
    })
  return [
    {
      name: 'minor',
      level: 'warn',
      message: {
        zh: '疑似写出了未成年人的姓名，请改用化名、隐去姓名，或说明已征得监护人同意',
        en: 'what may be the name of a minor: use a pseudonym, leave it out, or say that the guardian agreed',
      },
      isName: true,
      find: toFind(isMinor),
    },
    {
      name: 'hardship',
      level: 'warn',
      message: {
        zh: '疑似把姓名与困难、病残等情况写在一起，请改用化名、隐去姓名，或说明已征得本人（监护人）同意',
        en: 'what may be a name together with a hardship: use a pseudonym, leave it out, or say that the person agreed',
      },
      isName: true,
      find: toFind((name) => !isMinor(name) && isPrivate(name) && !isHelping(name), hardship),
    },
  ]
}

/** Of several readings of one place (王明霞, 王明, 明霞) the first, which is the longest. */
const withoutOverlaps = (names: readonly Name[]): Name[] => {
  let last = 0
  return names.filter(({ end, start }) => {
    if (start < last) return false
    last = end
    return true
  })
}

const allPseudonyms = /(?:均|皆|都|全)(?:为|是|系|用了?)化名|(?:姓名|名字|人名)(?:为|系|是|用了?)化名/
const markedAfter = /^[^,。;(]{0,4}[(][^)]{0,8}化名/
const markedBefore = /化名(?:为|是|叫)?[:“"]?$/

const toPseudonyms = (texts: readonly string[], listNames: ListNames): ((name: Name) => boolean) => {
  const seen = texts.map((text) => fold(text).text)
  if (seen.some((text) => allPseudonyms.test(text))) return () => true
  const marked = seen
    .flatMap(listSentences)
    .flatMap(({ sentence }) => listNames(sentence))
    .filter(({ after, before }) => markedAfter.test(after) || markedBefore.test(before))
    .map(({ name }) => name)
  const bearers = new Set(marked)
  return ({ name }) => bearers.has(name)
}

const tens = '一二三四五六七八九十'
const young = `(?<![\\d${tens}个余多])(?:1[0-7]|\\d|十[一二三四五六七]?|[一二三四五六七八九])(?:周岁|岁半?|个(?:多)?月大)`
const grown = `(?:1[89]|[2-9]\\d|1\\d\\d|十[八九]|[二三四五六七八九]十[${tens}]?)多?(?:周岁|岁)`
// 8岁以下, 8至12岁, 8岁时: an age of a rule, or of long ago.
const bare = '(?!以[上下内]|及|至|到|[-—~～]|时|那年|起|开始|就|的时候|之)'
const aside = '[,(]?(?:[男女](?:孩|童|生)?[,])?(?:今年|现年|年仅|仅有?|只有|还不满|刚满?|才|年|时年)*'
const child =
  '(?:女孩儿?|男孩儿?|女童|男童|女婴|男婴|小姑娘|小男孩|小女孩|小朋友|小学生|初中生|高中生|中学生|(?<!大|研究|留|毕业|实习|博士|硕士)学生|儿童|孤儿|孩子|幼儿|少年|女儿|儿子|外?孙女|外?孙子|外孙|[一二三四五六]年级(?:[(]?[\\d一二三四五六]+[)]?班)?的?|初[一二三]|高[一二三])'

const ageAfter = new RegExp(`^(?:小朋友|同学)?${aside}${young}${bare}`)
const grownAfter = new RegExp(`^${aside}${grown}`)
const ageBefore = new RegExp(`${young}(?:的(?:[^,。、]{0,6}${child})?|${child})$`)
const childBefore = new RegExp(`${child}(?:代表)?(?:[^,。、]{0,3}(?:名叫|叫做|名字叫|叫))?$`)
const childAfter =
  /^(?:小朋友|小同学|同学(?!会)|[(,]?(?:今年|现在?|目前|正在?|还在?)*(?:(?:是|为)(?:一?名|个)?[^,。、]{0,10}(?:小学生|初中生|高中生|中学生)|(?:读|上|念|就读于?)[^,。、]{0,8}(?:小学|初中|高中|幼儿园|[一二三四五六]年级|初[一二三]|高[一二三])(?!时|的时候|老师|门口))|[(](?:小学生|初中生|高中生|学生))/
/** What only the grown do: a daughter who works far away is no minor. */
const grownUp =
  /^[^;。]{0,12}(?:打工|务工|工作|上班|加班|参军|当兵|结婚|成家|大学|创业|经营|医生|医院上|教师|老师|主任|经理|书记|去世|退休|老人|夫妇|捐)/

const isMinor = ({ after, before }: Name): boolean => {
  if (grownAfter.test(after)) return false
  if (ageAfter.test(after) || ageBefore.test(before)) return true
  if (childAfter.test(after)) return !official.test(before)
  return childBefore.test(before) && !grownUp.test(after)
}

const hardship =
  /低保|特困|五保|困难(?:户|家庭|群众|党员|职工|老人|居民|对象|儿童|学生)|(?:生活|家庭|经济|家境)(?:十分|非常|特别|比较)?(?:困难|贫困|拮据|贫寒)|贫困(?!线|县|村|地区|率)|致贫|残疾(?!人(?:联合会|工作|服务|之家|事业|专委|通道|设施))|残障|智障|失能|重病|大病(?!保险|医保)|患(?:病|有|上|了)|患[^者,。]{0,10}(?:病|症|癌|瘤|炎)|癌症?|白血病|尿毒症|瘫痪|精神(?:障碍|病|疾病|分裂)|抑郁症|自闭症|孤儿|孤残|困境儿童|留守(?:儿童|老人|妇女)|事实无人抚养|失独|刑满|社区矫正|服刑|吸毒|戒毒|涉毒|艾滋/

const label =
  '(?:低保户|低保(?:对象|家庭|人员|老人)|特困(?:人员|户|对象|供养人员|老人)|五保户|五保老人|(?:困难|贫困|失独|残疾|独居|空巢|留守|失能|孤寡|高龄|病残)(?:户|家庭|群众|党员|职工|老人|居民|学生|儿童|妇女|人员|对象|母亲)|残疾人|孤儿|患者|病人|(?:刑满释放|社区矫正|戒毒|吸毒|服刑|矫正)(?:人员|对象)|矫正对象)'
const privateBefore = new RegExp(
  `(?:${label}[:]?|居民|村民|住户|老人|老党员|老兵|老伴儿?|丈夫|妻子|父亲|母亲|儿媳|邻居|业主|租户|${child}|(?:名叫|叫做|名字叫|叫))[“"]?$`,
)
const privateAfter = new RegExp(
  `^(?:老人|老汉|大爷|大妈|大娘|大叔|大姐|大嫂|大哥|奶奶|爷爷|阿姨|叔叔|婆婆|女士|先生|同学|小朋友|一家|家[里中]|家(?=[,是的有])|夫妇|夫妻|母[子女]|父[子女]|[,(]?(?:[男女][,])?(?:今年|现年|年)?[\\d${tens}]{1,4}多?岁|[,(]?(?:[男女][,])?(?:系|为|是)?(?:社区)?${label}|[,]?[^,。、]{0,4}(?:身患|患有|患上|患了|确诊|因病|因残|肢体|视力|听力|智力|[一二三四]级残疾|双目失明|瘫痪|失独|致贫|被确诊|刑满释放))`,
)
/** In office, or at work with those in need: named for what they do. */
const official =
  /(?:主任|书记|局长|处长|科长|主席|镇长|区长|市长|厅长|队长|会长|理事长|所长|院长|校长|站长|社长|组长|委员|经理|志愿者|义工|社工|社会工作者|工作者|网格员|网格长|楼长|楼栋长|医生|医师|护士|老师|教师|教授|记者|通讯员|党员|律师|民警|警官|法官|干部|人员|专员|专干|代表|负责人|摄影|编辑|发言人)$/
// 李桂兰为残疾邻居理发, 王建国先生捐款: who helps is no one in need.
const helping =
  /^(?:老人|大爷|大妈|大姐|大哥|阿姨|叔叔|奶奶|爷爷|女士|先生|同学|小朋友|一家|夫妇|夫妻)?[^,。、得受被]{0,8}(?:为|给|帮|替|陪|捐|资助|看望|慰问|走访|探望|照顾|照料|照看|结对|教)(?!确诊|扶对象)/

const isPrivate = ({ after, before }: Name): boolean =>
  privateBefore.test(before) || (privateAfter.test(after) && !official.test(before))

const isHelping = ({ after }: Name): boolean => helping.test(after)
