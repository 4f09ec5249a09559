/** Every syllable of Mandarin in pinyin without tones (ü as v), each with a character that is read so and in no other way. */
const table = `
a啊ai哀an安ang肮ao凹
ba巴bai掰ban班bang帮bao包bei杯ben奔beng崩bi逼bian边biao标bie憋bin宾bing兵bo波bu补
ca擦cai猜can餐cang仓cao操ce册cen岑ceng层cha插chai拆chan搀chang昌chao超che车chen陈cheng成chi吃chong充chou抽chu出chuai揣chuan川chuang窗chui吹chun春chuo戳ci词cong匆cou凑cu粗cuan蹿cui崔cun村cuo搓
da搭dai呆dan丹dang当dao刀de德deng灯di低dia嗲dian颠diao刁die爹ding丁diu丢dong东dou兜du督duan端dui堆dun敦duo多
e鹅en恩er儿
fa发fan帆fang方fei飞fen分feng风fo仏fou否fu夫
ga嘎gai该gan甘gang刚gao高ge哥gei给gen根geng耕gong工gou沟gu姑gua瓜guai乖guan关guang光gui归gun滚guo郭
ha哈hai孩han憨hang杭hao蒿he喝hei黑hen很heng恒hong烘hou侯hu呼hua花huai怀huan欢huang荒hui灰hun昏huo活
ji机jia加jian尖jiang江jiao交jie街jin今jing京jiong窘jiu究ju居juan捐jue决jun军
ka咖kai开kan刊kang康kao考ke科ken肯keng坑kong空kou口ku哭kua夸kuai快kuan宽kuang筐kui亏kun昆kuo扩
la拉lai来lan兰lang狼lao捞le勒lei雷leng冷li梨lia俩lian连liang良liao辽lie列lin林ling灵liu流long龙lou楼lu卢lv驴luan峦lve略lun轮luo罗
ma妈mai埋man蛮mang忙mao猫me么mei眉men门meng萌mi迷mian眠miao苗mie灭min民ming名miu谬mo摸mou谋mu母
na拿nai奶nan男nang囊nao脑ne呢nei内nen嫩neng能ni泥nian年niang娘niao鸟nie捏nin您ning宁niu牛nong农nu奴nv女nuan暖nve虐nuo挪
o哦ou欧
pa趴pai拍pan潘pang旁pao抛pei陪pen喷peng朋pi批pian篇piao飘pie撇pin拼ping平po坡pou剖pu扑
qi妻qia恰qian千qiang枪qiao敲qie切qin亲qing青qiong穷qiu秋qu区quan全que缺qun群
ran然rang让rao饶re热ren人reng扔ri日rong荣rou柔ru如ruan软rui瑞run润ruo若
sa撒sai腮san叁sang桑sao搔se色sen森seng僧sha沙shai筛shan山shang商shao烧she蛇shen深sheng生shi师shou收shu书shua刷shuai摔shuan拴shuang双shui水shun顺shuo说si丝song松sou搜su苏suan酸sui虽sun孙suo梭
ta他tai胎tan贪tang汤tao涛te特teng疼ti梯tian天tiao挑tie贴ting听tong通tou偷tu突tuan团tui推tun吞tuo拖
wa挖wai歪wan弯wang汪wei威wen温weng翁wo窝wu乌
xi西xia虾xian先xiang香xiao消xie些xin心xing星xiong兄xiu修xu虚xuan宣xue靴xun熏
ya鸭yan烟yang央yao腰ye爷yi衣yin音ying英yo哟yong拥you优yu鱼yuan冤yue约yun云
za杂zai灾zan簪zang赃zao遭ze则zei贼zen怎zeng增zha渣zhai摘zhan沾zhang张zhao招zhe遮zhen真zheng争zhi之zhong中zhou周zhu朱zhua抓zhuai拽zhuan专zhuang庄zhui追zhun准zhuo捉zi资zong宗zou邹zu租zuan钻zui最zun尊zuo昨`

/** What is read as each syllable, in the order of the alphabet. */
export const syllables: ReadonlyMap<string, string> = new Map(
  [...table.matchAll(/([a-z]+)(\p{Script=Han})/gu)].map(([, syllable = '', character = '']) => [
    syllable,
    character,
  ]),
)

const longest = 6

/**
 * The syllables of a reading, `tingsongli` or `ting song li`: the longest that leave a rest which can be read. Undefined
 * where it is none. Each place is looked at once, from the end: what is wrong in its last letter is told as fast as the rest.
 */
export const findSyllables = (reading: string): readonly string[] | undefined => {
  // Where a rest can be read, the place where the next one begins.
  const next = new Map<number, number>([[reading.length, reading.length]])
  for (let start = reading.length - 1; start >= 0; start--) {
    const end = reading[start] === ' ' ? start + 1 : findEnd(reading, { start, next })
    if (end !== undefined && next.has(end)) next.set(start, end)
  }
  if (!next.has(0)) return undefined
  const found: string[] = []
  for (let start = 0; start < reading.length; start = next.get(start) ?? reading.length)
    if (reading[start] !== ' ') found.push(reading.slice(start, next.get(start)))
  return found
}

/** Where the longest syllable ends that begins at a place and leaves a rest which can be read. */
const findEnd = (
  reading: string,
  { start, next }: { start: number; next: ReadonlyMap<number, number> },
): number | undefined => {
  for (let end = Math.min(start + longest, reading.length); end > start; end--)
    if (next.has(end) && syllables.has(reading.slice(start, end))) return end
  return undefined
}
