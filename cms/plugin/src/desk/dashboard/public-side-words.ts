import { toBeijingTime } from '@exemplar/shared/beijing'
import type { Label } from '@exemplar/shared/glossary'
import type { PublicSide } from '../../dashboard/public-side/public-side.ts'
import type { Advice, SiteLine } from '../../dashboard/public-side/site-line.ts'

/** What the gazette has, in a sentence. */
export const toGazetteLabel = ({ at, number }: PublicSide['gazette']): Label =>
  at === undefined
    ? { zh: '公报还没有条目。', en: 'There is no gazette entry yet.' }
    : {
        zh: `公报最新为第${number}号（${toBeijingTime(at)}）。`,
        en: `The newest gazette entry is No. ${number} (${toBeijingTime(at)}).`,
      }

/** Where a site is, in a few words. */
export const toStandingLabel = (line: SiteLine, newest: number): Label => {
  const { behind = 0, fault, failure, head = 0, standing } = line
  const since = toSince(line)
  switch (standing) {
    case 'level':
      return { zh: '与公报一致', en: 'Up to date' }
    case 'behind':
      return line.advice
        ? { zh: `差${behind}号没有收录${since.zh}`, en: `${behind} behind${since.en}` }
        : { zh: `差${behind}号，正在收录`, en: `${behind} behind, on its way` }
    case 'ahead':
      return { zh: `比公报多${head - newest}号`, en: `${head - newest} more than the gazette has` }
    case 'cut-off':
      return {
        zh: `已收录全部，但读不到后台的公报${since.zh}`,
        en: `It has all, and does not reach the CMS${since.en}`,
      }
    case 'filling':
      return { zh: '正在首次收录，尚未开放', en: 'Taking in the gazette, not open yet' }
    case 'unreachable':
      return { zh: `没有答复：${failure?.zh}${since.zh}`, en: `No answer: ${failure?.en}${since.en}` }
    case 'fault':
      return {
        zh: `停止收录${toEntry(fault?.number).zh}：${fault?.zh}${since.zh}`,
        en: `It has stopped${toEntry(fault?.number).en}: ${fault?.en}${since.en}`,
      }
    case 'flawed':
      return {
        zh: `仍在运行，但有故障${toEntry(fault?.number).zh}：${fault?.zh}${since.zh}`,
        en: `It goes on, with a fault${toEntry(fault?.number).en}: ${fault?.en}${since.en}`,
      }
    case 'unasked':
      return { zh: '正在询问', en: 'Asking' }
  }
}

const toEntry = (number: number | undefined): Label =>
  number ? { zh: `（第${number}号）`, en: ` at No. ${number}` } : { zh: '', en: '' }

const toSince = ({ since }: SiteLine): Label =>
  since === undefined
    ? { zh: '', en: '' }
    : { zh: `（${toBeijingTime(since)}起）`, en: ` (since ${toBeijingTime(since)})` }

/** What is to be done, and by whom. Commands stand between backquotes. */
export const toAdviceLabel = (advice: Advice, { site, cms }: { site: string; cms: string }): Label =>
  ({
    recover: {
      zh: `后台的公报比网站少，可能恢复了旧备份。请暂停发布，联系系统管理员在后台服务器上运行 \`exemplar recover ${site}\`，从网站取回缺少的条目。`,
      en: `The gazette has fewer entries than the site; an old backup may have been put back. Publish nothing, and have an administrator run \`exemplar recover ${site}\` on the server of the CMS.`,
    },
    forget: {
      zh: `网站继续提供此前核对无误的内容，新发布、新撤下的都不再收录。请立即联系系统管理员：运行 \`exemplar verify ${cms}\` 查明原因；后台恢复过旧备份的，运行 \`exemplar recover ${site}\`；确认变动正当的，在网站服务器上运行 \`exemplar forget --reason\`，写明原因后重新收录。`,
      en: `The site goes on serving what was good before, and takes nothing new. Have an administrator find out why: \`exemplar verify ${cms}\`; if an old backup was put back, \`exemplar recover ${site}\`; if the change is right, \`exemplar forget --reason\` on the server of the site.`,
    },
    verify: {
      zh: `网站停在这一号之前：此后发布的内容公众看不到，撤下的内容公众仍能看到。请联系系统管理员运行 \`exemplar verify ${cms}\`，查明是哪一号、什么问题。`,
      en: `The site stands before this entry; what was published or withdrawn since has not reached the public. Have an administrator run \`exemplar verify ${cms}\`.`,
    },
    remember: {
      zh: `网站照常收录，只是此前所见的记录丢过，重建之前的变动已无从核对。请联系系统管理员运行 \`exemplar verify ${cms}\` 和 \`exemplar verify ${site}\` 核对；无误后在网站服务器上运行 \`exemplar forget --reason\`，写明缘由，消除本提示。`,
      en: `The site goes on following; its memory was lost and made anew, and what changed before cannot be told. Have an administrator check \`exemplar verify ${cms}\` and \`exemplar verify ${site}\`; once that is good, \`exemplar forget --reason\` on the server of the site clears this note.`,
    },
    copy: {
      zh: '后台的公报没有问题，不必停止发布。有问题的条目或图片网站暂不提供，会自行重新收取。一直不消的，请联系系统管理员查看网站的运行日志、磁盘空间和后台的图片文件。',
      en: 'The gazette is good; go on publishing. The site does not serve what is wrong and fetches it again by itself. Where that lasts, have an administrator look at its log, its disk, and the files of the CMS.',
    },
    connection: {
      zh: '此后发布的内容公众还看不到，撤下的内容公众仍能看到。请联系系统管理员，检查网站服务器能否访问后台，并查看网站的运行日志。',
      en: 'What is published or withdrawn does not reach the public. Have an administrator look whether the server of the site reaches the CMS, and at the log of the site.',
    },
    server: {
      zh: '公众可能打不开网站。请联系系统管理员，检查网站服务器是否在运行。后台照常办理，网站恢复后自动补收。',
      en: 'The public may not reach the site. Have an administrator look whether it runs. Go on working: the site takes in the rest by itself.',
    },
  })[advice]
