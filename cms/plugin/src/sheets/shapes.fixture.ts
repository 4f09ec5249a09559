import type { SheetShape } from './columns.ts'

/** A sheet of surveys, as an office has it. */
export const surveys: SheetShape = {
  key: 'community',
  columns: [
    {
      name: 'community',
      title: '社区',
      aliases: ['社区名称'],
      type: 'text',
      most: 100,
      required: true,
      given: true,
    },
    { name: 'district', title: '区市', aliases: ['所在区市'], type: 'text', most: 100, given: true },
    { name: 'from', title: '开始日期', aliases: ['起', '开始时间'], type: 'date', required: true },
    { name: 'to', title: '结束日期', aliases: ['止', '结束时间'], type: 'date', required: true },
    {
      name: 'issued',
      title: '发出份数',
      aliases: ['发出', '发放问卷'],
      type: 'whole',
      least: 1,
      required: true,
    },
    {
      name: 'valid',
      title: '有效份数',
      aliases: ['有效', '有效问卷'],
      type: 'whole',
      least: 0,
      required: true,
    },
    {
      name: 'satisfied',
      title: '满意份数',
      aliases: ['满意', '满意问卷'],
      type: 'whole',
      least: 0,
      required: true,
    },
    { name: 'method', title: '调查方式', aliases: ['方式'], type: 'text', most: 100, required: true },
  ],
}

/** Rates and answers. */
export const rates: SheetShape = {
  key: 'community',
  columns: [
    { name: 'community', title: '社区', type: 'text', most: 100, required: true, given: true },
    { name: 'date', title: '日期', type: 'date' },
    { name: 'rate', title: '满意率', type: 'percent' },
    { name: 'met', title: '是否达标', type: 'yes', yes: '达标', no: '未达标' },
  ],
}
