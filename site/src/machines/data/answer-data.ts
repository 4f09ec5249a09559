import { toWholeAddress } from '../../layout/whole-address.ts'
import { toJsonAnswer, toMissing, toTextAnswer } from '../answer.ts'
import { dataSets } from './data-sets.ts'
import { type DataForm, dataForms, toSchema, toSchemaPath, writePart } from './write.ts'

/** `stories-1.csv`, `stories-1.json`. */
const ofPart = /^([a-z-]+)-([1-9]\d{0,6})\.(csv|json)$/
/** `stories.schema.json`. */
const ofSchema = /^([a-z-]+)\.schema\.json$/

/** Answers with a part of a data set, or with what its columns mean, by the name of the file. */
export const answerData = (file: string): Response => {
  const described = findSet(ofSchema.exec(file)?.[1])
  if (described) return toJsonAnswer(toSchema(described), 'application/schema+json')
  const [, name, number, form] = ofPart.exec(file) ?? []
  const set = findSet(name)
  const rows = set?.listRows(Number(number)) ?? []
  if (!set || rows.length === 0) return toMissing()
  const asked = { part: Number(number), form: form as DataForm, rows }
  const answer = toTextAnswer(writePart(set, asked), dataForms[asked.form])
  answer.headers.set('link', `<${toWholeAddress(toSchemaPath(set))}>; rel="describedby"`)
  if (form === 'csv') answer.headers.set('content-disposition', `attachment; filename="${file}"`)
  return answer
}

const findSet = (name: string | undefined) => dataSets.find((set) => set.name === name)
