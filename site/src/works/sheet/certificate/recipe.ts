import { toFileTitle } from '@exemplar/shared/text/file-name'
import type { Recipe } from '../../recipe.ts'
import { type CertificateInputs, certificateInputs } from './inputs.ts'
import { toCertificateText } from './text.ts'

/** 证书: that a result names a community, with room for the seal and with its entry attached. */
export const certificateRecipe: Recipe<CertificateInputs> = {
  name: 'certificate',
  version: 1,
  inputs: certificateInputs,
  type: 'application/pdf',
  toFileName: (inputs) => `${toFileTitle(toCertificateText(inputs).title)}.pdf`,
  make: (inputs, { typeset }) => {
    const { at, ...own } = toCertificateText(inputs)
    return typeset({
      drawing: 'sheet/certificate/certificate.typ',
      frame: { press: false },
      own,
      at,
      attached: inputs.entry,
      tagged: true,
    })
  },
}
