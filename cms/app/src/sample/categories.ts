import type { SampleCategory } from './types.ts'

/** The six categories in their fixed order; each statement is for those who will not read the items. */
export const categories: SampleCategory[] = [
  {
    key: 'team',
    number: 1,
    title: '队伍精良',
    statement: '社区有人领头、有人办事，遇到难处，知道该找谁。',
  },
  {
    key: 'governance',
    number: 2,
    title: '治理精细',
    statement: '大家的事大家商量，规矩一起定，矛盾就近解。',
  },
  {
    key: 'services',
    number: 3,
    title: '服务精准',
    statement: '办事少跑腿，有难有人帮，老人孩子有去处。',
  },
  {
    key: 'environment',
    number: 4,
    title: '环境精美',
    statement: '楼院干净，路平灯亮，有人长年管着。',
  },
  {
    key: 'culture',
    number: 5,
    title: '文化精彩',
    statement: '身边有书读、有戏看，邻里和气讲信用。',
  },
  {
    key: 'satisfaction',
    number: 6,
    title: '群众满意',
    statement: '社区好不好，住在这里的人说了算。',
  },
]
