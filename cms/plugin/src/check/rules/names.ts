import type { Place } from '@exemplar/shared/text/fold'

/** What may be somebody's name, with some words of its sentence before and after it. */
export type Name = Place & { readonly name: string; readonly before: string; readonly after: string }

const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖萧田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付傅方邹熊白孟秦邱侯江尹薛闫阎段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔汤温康施文牛樊葛邢安齐乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞柳甘祝包宁尚舒阮柯纪梅童凌毕季裴霍涂苗谷曲翁冉骆蓝路游辛靳管柴鲍喻祁蒲房滕饶牟艾尤卓吉缪项芦麦褚娄窦戚岑景宫费卜冷晏席卫米柏宗瞿桂佟臧闵苟邬姬仇栾隋刁沙荣巫寇甄丛鞠初矫敖'
const compound = '欧阳|上官|诸葛|司徒|司马|皇甫|尉迟|夏侯|令狐|慕容|端木|南宫|轩辕|公孙|宇文|鲜于'

// The characters that most given names are written with. What is not among them (的, 说, 家, 老, 某, 女) ends a name, or
// makes it none; a rare name is missed, which for a warning is better than a false alarm.
const given =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂建国华玉梅红文志海燕玲辉云波宁俊萍飞鑫斌浩凯健林龙鹏宇峰阳晨旭东亮博翔雪婷倩颖琳佳慧莹雯欣怡梦琪涵轩泽子梓然雨萱彤晓小春夏秋冬凤珍淑贞芝菊莲荷香翠花清爱月琴瑶瑾瑜璐璇玥琦瑞祥福禄寿喜庆贵富荣昌盛兴旺顺安康乐仁义礼智信忠孝诚德良善美才世永长江河山川岩石松柏树森木根土金银铜铁钢宝珠玺成功胜利立新民生卫保跃进革光学先思源远达通振宏大广天正中元本宗绍维继承启耀祖传培基业和鸣谦恒毅坚武斯诺依伊一可心悦诗语嘉艺馨蕊薇菲茜茹妍娇婉媛婧娅妮姗嫣妙岚岑景晴朗昊昱晖曦昕煜炜烨炎焕灿烁熙照煊恩惠君若卓奕奇逸凡睿哲彬彦杨柳桐楠枫榕桃杏梨芬芸芹蓉蓓蕾蕴薪苗茂茵菁萌蓝竹筠策笑素纯绪绮绣丹彩虹霖露霄霏润泉洁淇淼渊澜瀚沐沛泓洲津济淳湘潇涌滨漫灵玄昭星辰晗晟骏骥腾驰翰羽鸿鹤鹃莺雁雄虎豹麟凰士夫公伯仲叔季孟少友朋群众连兆庭廷焱越起迪逊道锋锐锦铭钧镇钦铮钰仪佑佩侠儒允冠凌初劲勋勤升卿厚双古召史吉向周品响商啸固圣坤垚墨增声奎奥好如妹姣姿娣婵嫚孜存孔守定宜家宣宾宸密寅封尔尚岭崇嵩巍帅帆希常年延开弘弛彪彰征御忆忱怀恬恺悠情意慈懿戈抒拓捷掌攀政教敦方旗无日旦易昂显晋普曼有望权材来极柔柱标栋校格桑梁棋楚榆槐樱欢歌殿毓水汉汝沁沂治泰洪浦涓渝湛溪滢滔漪炳烈焰煌熠牧特玖玟玮玻珂珊珏珑珺琛琨琬琰瑛瑄璋璟瓜画留畅畴白百皓盈益相真研硕碧磐祎祺禹秉积程稳穆竞章童端笛筱米粉纪纬纲纳经缘罗羿耘聪育胤能自至致舒舟艾节芮苏茗荃莉莎蒙蓬蔓行衍裕西言训许诠谷豪贝贤赞赟路辛运迎迅邦郁钊钏镜镕闯闻阔陆陶隆雅雷霁霆韵音韶顶项领颂颜飘驹魁鲁麒黎齐'

// Words that begin like a name and that no dictionary holds together.
const noNames = /^(?:关爱|金秋|安享|安度|温情|高明|文明|康乐|康养|石岛|万一|于今|高清|高新|卫生|项目)/

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const pattern = new RegExp(`(?:${compound}|[${surnames}])(?=[${given}])`, 'g')
const givenPattern = new RegExp(`[${given}]{1,2}`, 'y')

// As far as what is said before and after a name says something about it.
const reach = 40

export type ListNames = (sentence: string) => readonly Name[]

/** {@link listNames}, which reads each sentence once: several rules ask for the same. */
export const toNameFinder = (): ListNames => {
  const known = new Map<string, readonly Name[]>()
  return (sentence) => {
    const found = known.get(sentence) ?? listNames(sentence)
    known.set(sentence, found)
    return found
  }
}

/** All that may be a name in a sentence, the longer reading of each place first. What words a dictionary knows are none. */
const listNames = (sentence: string): Name[] => {
  const words = toWords(sentence)
  return [...sentence.matchAll(pattern)].flatMap(({ 0: surname, index: start }) => {
    givenPattern.lastIndex = start + surname.length
    const longest = givenPattern.exec(sentence)?.[0].length ?? 0
    return [longest, longest - 1]
      .filter((length) => length > 0)
      .map((length) => start + surname.length + length)
      .filter((end) => isName(words, { start, end }) && !noNames.test(sentence.slice(start, end)))
      .map((end) => ({
        start,
        end,
        name: sentence.slice(start, end),
        before: sentence.slice(Math.max(0, start - reach), start),
        after: sentence.slice(end, end + reach),
      }))
  })
}

/** Where the words of a sentence end, by where they start, and all those ends. */
type Words = { readonly byStart: ReadonlyMap<number, number>; readonly ends: ReadonlySet<number> }

const toWords = (sentence: string): Words => {
  const words = [...segmenter.segment(sentence)].map(
    ({ index, segment }) => [index, index + segment.length] as const,
  )
  return { byStart: new Map(words), ends: new Set(words.map(([, end]) => end)) }
}

/** A name begins and ends with a word, and is none itself: not 安 of 平安, not 高兴, but 王子轩, of which 王子 is one. */
const isName = ({ byStart, ends }: Words, { end, start }: Place): boolean => {
  const word = byStart.get(start)
  return word !== undefined && word <= end && !(word === end && word - start === 2) && ends.has(end)
}

/** A sentence of a text and where it starts. */
export const listSentences = (text: string): { readonly start: number; readonly sentence: string }[] =>
  [...text.matchAll(/[^。!?;\n]+/g)].map(({ 0: sentence, index: start }) => ({ start, sentence }))
