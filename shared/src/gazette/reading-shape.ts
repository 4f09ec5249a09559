import { z } from 'zod'

/**
 * The shape by which a published document is read, made from the one by which it is written. It changes nothing that it
 * reads and refuses as little as a page can bear: keys that it does not know may stand in every object, a type that it
 * does not know wherever one of several is told by its type, and texts and lists have no length. What is left are the
 * keys a page uses, their kinds of value, and forms that an address is made of. So yesterday's reader reads tomorrow's
 * document.
 */
export const toReadingShape = (schema: z.core.$ZodType): z.ZodType => {
  if (schema instanceof z.ZodObject)
    return z.looseObject(
      Object.fromEntries(
        Object.entries(schema.shape as z.core.$ZodShape).map(([key, inner]) => [key, toReadingShape(inner)]),
      ),
    )
  if (schema instanceof z.ZodOptional) return toReadingShape(schema.unwrap()).optional()
  if (schema instanceof z.ZodArray) return z.array(toReadingShape(schema.element))
  if (schema instanceof z.ZodString) return toReadingText(schema)
  // A form in itself (an address of the web): what it is written under beside its form is left out.
  if (schema instanceof z.ZodStringFormat) return schema.clone({ ...schema.def, checks: [] })
  if (schema instanceof z.ZodDiscriminatedUnion)
    return z.union([...schema.options.map(toReadingShape), toUnknownOption(schema)])
  if (schema instanceof z.ZodUnion) return z.union(schema.options.map(toReadingShape))
  return schema as z.ZodType
}

/** What is of a type that only a later release knows. */
const toUnknownOption = ({ def }: z.ZodDiscriminatedUnion): z.ZodType => {
  const known = def.options.flatMap((option) => [...(option._zod.propValues?.[def.discriminator] ?? [])])
  return z.looseObject({ [def.discriminator]: z.string().refine((type) => !known.includes(type)) })
}

/** A text without its length and its refinements; a form (an address part, a digest) stays. */
const toReadingText = ({ def }: z.ZodString): z.ZodType => {
  const forms = (def.checks ?? []).filter(({ _zod }) => _zod.def.check === 'string_format')
  return forms.length === 0 ? z.string() : z.string().check(...(forms as z.core.$ZodCheck<string>[]))
}
