import { randomBytes } from 'node:crypto'
import { fieldTerms, glossary } from '@exemplar/shared/glossary'
import { roleNames, roles } from '@exemplar/shared/review/roles'
import { afterCommit } from '../../database/after-commit.ts'
import { toId, toText } from '../../fields/row.ts'
import type { Column } from '../../sheets/columns.ts'
import { toKey } from '../../sheets/match/values.ts'
import { putRequest } from '../../users/passwords/password-requests.ts'
import { toKey as toRequestKey } from '../../users/sign-in/keys.ts'
import { type Table, toSameFields, toSameRow } from '../table.ts'
import { listAll, toChoice, toDistrictWords } from './choices.ts'

/** The accounts: known by what they sign in with. No sheet has a password: who is new gets the link to set one. */
export const userTable: Table = {
  name: 'users',
  key: 'email',
  notes: [
    '带*的栏必填。表里不写密码：新开的账号会收到设密码的邮件；没有配邮件的，请让本人在登录页点“忘记密码”，或者由系统管理员设定。',
    '区市审核员须写区市；成员单位只用于撰稿人；区市和成员单位只写一个，都不写即为市级。已有的账号按邮箱认，只改填了的栏。',
  ],
  open: async (req) => {
    const districts = await listAll(req, { name: 'districts', sort: 'code' })
    const units = await listAll(req, { name: 'units', sort: 'key' })
    const columns: readonly Column[] = [
      {
        ...{ name: 'name', title: fieldTerms.personName.zh, type: 'text', most: 100, required: true },
        aliases: ['名字', '人员', '联系人姓名'],
      },
      {
        ...{ name: 'email', title: fieldTerms.email.zh, type: 'text', most: 254, required: true },
        aliases: ['邮箱', '电子邮箱', '电子邮件', 'email', 'e-mail'],
      },
      {
        ...{ name: 'role', title: fieldTerms.role.zh, type: 'choice', required: true },
        aliases: ['角色', '职责'],
        options: roleNames.map((value) => ({
          value,
          word: roles[value].zh,
          others: [roles[value].en, value],
        })),
      },
      toChoice(
        { name: 'district', title: glossary.district.zh, clears: true, aliases: ['所在区市', '区县'] },
        districts,
        toDistrictWords(districts),
      ),
      toChoice(
        { name: 'unit', title: glossary.unit.zh, clears: true, aliases: ['单位', '所在单位', '部门'] },
        units,
        ({ key, name }) => [String(name), String(key)],
      ),
    ]
    return {
      columns,
      identify: ({ email }) => ({ text: toKey(String(email)), columns: ['email'] }),
      toRows: (account) => [
        {
          ...toSameRow(columns)(account)[0],
          district: toId(account.district),
          unit: toId(account.unit),
        },
      ],
      toData: toSameFields,
      // Nobody knows it: whoever is to sign in sets their own.
      toNew: () => ({ password: randomBytes(24).toString('base64url') }),
      created: (inTransaction, account) =>
        afterCommit(inTransaction, async () => {
          const name = toText(account.email)?.toLowerCase()
          if (name === undefined) return
          const key = toRequestKey(inTransaction.payload, 'reset', name)
          await putRequest(inTransaction, { key, name, english: false, origin: '' })
        }),
    }
  },
}
