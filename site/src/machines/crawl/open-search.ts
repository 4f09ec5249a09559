import { readFrame } from '../../layout/frame.ts'
import { toWholeAddress } from '../../layout/whole-address.ts'
import { toXmlFile, xml } from '../xml.ts'

/** How a browser searches this site from its own bar (OpenSearch 1.1): the short name has 16 characters at most. */
export const toOpenSearch = (): string => {
  const { siteName, plateName } = readFrame()
  return toXmlFile(xml`<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
<ShortName>${[...plateName].slice(0, 16).join('')}</ShortName>
<Description>检索${siteName}公开的全部内容</Description>
<Language>zh-CN</Language>
<InputEncoding>UTF-8</InputEncoding>
<Image width="48" height="48" type="image/x-icon">${toWholeAddress('/favicon.ico')}</Image>
<Url type="text/html" template="${toWholeAddress('/search')}?q={searchTerms}"/>
</OpenSearchDescription>`)
}
