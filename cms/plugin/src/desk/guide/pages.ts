import type { Label } from '@exemplar/shared/glossary'
import type { Role } from '@exemplar/shared/review/roles'

/** A page of the first day's guide (五步上手): what is done, and by which button. */
export type Page = { readonly title: Label; readonly text: Label }

const desk: Page = {
  title: { zh: '先看案头', en: 'Look at the desk first' },
  text: {
    zh: '登录后先看这一页：最上面一句话说现在要办什么，下面按事情分列，点题目就去办。目录里是您能用的栏目；“查阅”下面的只能看，不能改。',
    en: 'Begin here: one sentence says what is to be done now, and below it the work is listed; a title leads to it. The contents have what you may use; below “To look up” is what you may read.',
  },
}

const writing: Page = {
  title: { zh: '写一篇', en: 'Write one' },
  text: {
    zh: '在“写一篇”里选一类。已有Word稿的，点“从Word导入”，先核对读出来的样子，再放进来；网页和Word里的文字也可以直接粘贴。每一栏下面说明填什么，有字数限制的会边写边数。',
    en: 'Choose a kind. A text that is in Word comes in by “Import from Word”, looked at first; text may be pasted, too. Below each field stands what belongs there, and counters where length matters.',
  },
}

const submitting: Page = {
  title: { zh: '保存，再提交', en: 'Save, then submit' },
  text: {
    zh: '保存下来的是草稿，不会公开。写好以后点“提交审核”；缺什么、哪里要改，会逐条列出来，点一条就到那一栏。提交后发现写错，在审定之前点“撤回提交”。',
    en: 'What is saved is a draft and not public. “Submit” says what lacks, each with the way to its field; “Recall” takes it back while it is in review.',
  },
}

const returned: Page = {
  title: { zh: '退回来怎么办', en: 'When it comes back' },
  text: {
    zh: '被退回的稿件连同意见放在案头最前面。照意见改好，再点一次“提交审核”。走到哪一步，看“我提交的”：一步一画，画满就公开了。',
    en: 'A returned text stands first on the desk with what was said. Mend it and submit again. “What I submitted” shows how far each has come, a stroke for each step.',
  },
}

const published: Page = {
  title: { zh: '公开以后', en: 'Once it is public' },
  text: {
    zh: '公开的稿件有公报号，前后各版都留着，没有人能悄悄改。要更正，点“修订”，改好以后重新走审核。',
    en: 'What is public has a gazette number, and every edition stays. To correct it, “Revise”, and have it reviewed again.',
  },
}

const reading: Page = {
  title: { zh: '怎样审一篇', en: 'How to review' },
  text: {
    zh: '在“等我办的”里点题目。先看“内容检查”列出的问题，再看正文；改过的稿件，在“对照”里看与上一版的每处不同。点“预览”可以看公开后的样子。',
    en: 'Choose it under “Waiting for me”. See what the check found, then read; the comparison shows every difference from the edition before, “Preview” what it will look like.',
  },
}

const deciding: Page = {
  title: { zh: '通过，或退回', en: 'Approve, or return' },
  text: {
    zh: '没有问题，点“审核通过”，稿件到下一级。要改的点“退回修改”，写明改什么；意见马上到撰稿人的案头。自己参与写的稿件，请别人审。',
    en: '“Approve” hands it on; “Request changes” says what is to be mended, and is on the writer’s desk at once. Nobody reviews what they had a hand in.',
  },
}

const assigning: Page = {
  title: { zh: '谁来办，何时办完', en: 'Who does it, until when' },
  text: {
    zh: '点“我来办”，同事就知道这一篇归您；也可以“交办”给别人，写上期限。在列表里勾选几篇，可以一次交出去。过了期限的放在“已逾期”。',
    en: '“I take it” tells colleagues that it is yours; “Assign” gives it to another, with a day. Several can be ticked in a list and given at once. What is late stands under “Overdue”.',
  },
}

const round: Page = {
  title: { zh: '评选从评选台办', en: 'A round is run from its board' },
  text: {
    zh: '有评选在办时，案头上有“评选台”。推荐、审核、调查、联审、研究都在那里记，也可以下载表格填好再交；该谁办、缺什么、迟几天，一眼看得到。',
    en: 'While a round runs, its board is on the desk: every act is recorded there, or by sheets; it shows who is next, what lacks and what is late.',
  },
}

const overseeing: Page = {
  title: { zh: '网站跟上了没有', en: 'Whether the sites follow' },
  text: {
    zh: '“网站收录情况”说每个网站收到第几号公报。号数与公报一致，就是公众看到的都是最新的。',
    en: 'It says which gazette number each site has come to; where it is that of the gazette, the public sees the newest.',
  },
}

/** Five pages for the first day of each role, in the order in which they are needed. */
export const guide = {
  contributor: [desk, writing, submitting, returned, published],
  'district-reviewer': [desk, reading, deciding, assigning, round],
  'city-reviewer': [desk, reading, deciding, assigning, round],
  'chief-editor': [
    desk,
    reading,
    deciding,
    {
      title: { zh: '急事先发后审', en: 'When it cannot wait' },
      text: {
        zh: '来不及走完审核的，可以“先发后审”，须写明理由。先发的一篇欠着一次审核，放在“待补审”，审过再点“补审通过”。',
        en: 'What cannot wait is published unreviewed, with a reason; it owes a review, stands under “Review owed”, and is approved afterwards.',
      },
    },
    overseeing,
  ],
  'press-officer': [
    desk,
    writing,
    {
      title: { zh: '发布会实录，一次贴进来', en: 'A transcript in one paste' },
      text: {
        zh: '在新闻发布会里点“粘贴实录全文”，把整篇贴进去，自动分成一条条发言；逐行核对识别结果，再填入。',
        en: 'Paste the whole transcript into a conference: it is taken apart into turns, which are looked at line by line and then put in.',
      },
    },
    submitting,
    {
      title: { zh: '数据和公开的文稿要跟上', en: 'Figures and texts stay true' },
      text: {
        zh: '“发布会和数据口径”里列着快要过期的数据。要更正已经公开的，点“修订”，改好以后重新走审核；网站上前后各版都有公报号。',
        en: 'Figures that will soon be out of date are listed on the desk. What is public is corrected by “Revise” and another review; every edition keeps its number.',
      },
    },
  ],
  publisher: [
    desk,
    {
      title: { zh: '签发前看一遍', en: 'Look before you publish' },
      text: {
        zh: '审定的稿件放在“等我办的”。点“预览”看公开后的样子，在“对照”里看与网站上一版有什么不同。',
        en: 'What is approved stands under “Waiting for me”. “Preview” shows what it will look like, the comparison what changes.',
      },
    },
    {
      title: { zh: '发布，或者定时', en: 'Now, or at a time' },
      text: {
        zh: '点“发布”，马上编公报号，一般不到一秒就在网站上。要等到某个时候的，点“定时发布”；到点以前可以“改时间”或“取消定时”。',
        en: '“Publish” gives it its gazette number at once; the site has it within about a second. “Schedule” sets a time, which can be changed or taken back until then.',
      },
    },
    {
      title: { zh: '撤下要向公众说明', en: 'A withdrawal is explained' },
      text: {
        zh: '公报只增不减，没有删除。确须撤下的，点“撤下”，选原因，写明对公众的说明；说明留在网站上，也有公报号。',
        en: 'The gazette only grows. “Withdraw” asks for a reason and a notice to the public, which stays on the site with a number of its own.',
      },
    },
    overseeing,
  ],
  auditor: [
    desk,
    {
      title: { zh: '审核日志', en: 'The review log' },
      text: {
        zh: '谁在什么时候提交、审核、改动、发布，都记在审核日志里，只能添，不能改。案头的“近来要看的”列出先发后审、放行、账号变更这些事。',
        en: 'Who did what and when stands in the review log, which is only added to. The desk lists what is out of the ordinary.',
      },
    },
    {
      title: { zh: '下载日志', en: 'Take the log with you' },
      text: {
        zh: '在审核日志的列表上面点“核验文件”，下载整本日志，请定期做、妥善保存：日后少一条、改一个字，都能指出是哪一条。',
        en: 'Download the whole log above its list, now and then, and keep it: what is missing or changed later is named.',
      },
    },
    {
      title: { zh: '欠着的和逾期的', en: 'What is owed and late' },
      text: {
        zh: '“待补审”是先发布了还没审的，“已逾期”是过了期限还没办的；您只看，不办。',
        en: 'What was published first and not reviewed yet, and what is past its day: yours to see, not to do.',
      },
    },
    overseeing,
  ],
  administrator: [
    desk,
    {
      title: { zh: '开设账号', en: 'Accounts' },
      text: {
        zh: '一人一个账号，选好岗位和所在的区市或单位。人多的，在账号列表里点“从表格导入”，一次开设。人走了，删除账号，做过的事仍记在日志里。',
        en: 'One account for each person, with a role and a district or unit. Many come in by a sheet. Who leaves is deleted; what they did stays in the log.',
      },
    },
    {
      title: { zh: '社区、单位和标准', en: 'Communities, units, standards' },
      text: {
        zh: '这些名录也从表格导入：先下载空白表格，也可以用现成的表。记下以前逐行核对，记下以后还能整个撤销。',
        en: 'These come in by sheets as well: a blank one to download, or your own. Every row is looked at first, and the import can be undone as a whole.',
      },
    },
    {
      title: { zh: '密码和登录', en: 'Passwords' },
      text: {
        zh: '忘记密码的，请本人在登录页点“忘记密码”，收邮件重设；没有配邮件的，由您在账号里点“重设密码”，当面告知。别人原来的密码谁也看不到。',
        en: 'Who forgot a password asks for another on the login page; where no mail is set up you set one in the account. Nobody sees the one of before.',
      },
    },
    overseeing,
  ],
} as const satisfies Record<Role, readonly [Page, Page, Page, Page, Page]>
