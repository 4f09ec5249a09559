import { FormDesk as FormDesk_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { WordDesk as WordDesk_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { ReviewPanel as ReviewPanel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { CorrectionField as CorrectionField_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { StoryBeginning as StoryBeginning_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { TextCounter as TextCounter_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PlaceChoice as PlaceChoice_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PlaceFilter as PlaceFilter_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { StandardsChoice as StandardsChoice_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { RscEntryLexicalCell as RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { RscEntryLexicalField as RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { LexicalDiffComponent as LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e } from '@payloadcms/richtext-lexical/rsc'
import { InlineToolbarFeatureClient as InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { FixedToolbarFeatureClient as FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { WordFeatureClient as WordFeatureClient_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PasteFeatureClient as PasteFeatureClient_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { UploadFeatureClient as UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { TablesFeatureClient as TablesFeatureClient_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { BlockquoteFeatureClient as BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { OrderedListFeatureClient as OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { UnorderedListFeatureClient as UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { LinkFeatureClient as LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { BoldFeatureClient as BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { HeadingFeatureClient as HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ParagraphFeatureClient as ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864 } from '@payloadcms/richtext-lexical/client'
import { ReviewStateCell as ReviewStateCell_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { InstantCell as InstantCell_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { DueCell as DueCell_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { ListViews as ListViews_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { ListDoors as ListDoors_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { SaveEdition as SaveEdition_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { ReadingView as ReadingView_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DifferenceView as DifferenceView_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { ImportView as ImportView_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DutyRows as DutyRows_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { StandardItemLabel as StandardItemLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { TitledRowLabel as TitledRowLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { StageRecords as StageRecords_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { NominationLabel as NominationLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { SteadyChoice as SteadyChoice_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { NoticeRun as NoticeRun_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { TranscriptField as TranscriptField_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { TurnLabel as TurnLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PicturesDoor as PicturesDoor_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { SaveAsking as SaveAsking_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PicturesView as PicturesView_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { QuotaLabel as QuotaLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { CalendarLabel as CalendarLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { PanelLabel as PanelLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { WeightLabel as WeightLabel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { WaitingRounds as WaitingRounds_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { RoundPage as RoundPage_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { InstantField as InstantField_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { DigestCell as DigestCell_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { DigestField as DigestField_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { CodeCell as CodeCell_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { CodeField as CodeField_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { SubjectCell as SubjectCell_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { SubjectField as SubjectField_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { LogDownloads as LogDownloads_d0cf938532e555e695956981fb62ff39 } from 'payload-plugin-exemplar/rsc'
import { BoundCell as BoundCell_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { AccountPanel as AccountPanel_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DeskContents as DeskContents_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DeskSign as DeskSign_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DeskName as DeskName_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DeskHelp as DeskHelp_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { DeskProvider as DeskProvider_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { S3ClientUploadHandler as S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24 } from '@payloadcms/storage-s3/client'
import { Today as Today_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'
import { CollectionCards as CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1 } from '@payloadcms/next/rsc'
import { RoundView as RoundView_bde01c26a827dee22950166966e023d9 } from 'payload-plugin-exemplar/client'

/** @type import('payload').ImportMap */
export const importMap = {
  "payload-plugin-exemplar/client#FormDesk": FormDesk_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#WordDesk": WordDesk_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#ReviewPanel": ReviewPanel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#CorrectionField": CorrectionField_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#StoryBeginning": StoryBeginning_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#TextCounter": TextCounter_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PlaceChoice": PlaceChoice_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PlaceFilter": PlaceFilter_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#StandardsChoice": StandardsChoice_bde01c26a827dee22950166966e023d9,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalCell": RscEntryLexicalCell_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#RscEntryLexicalField": RscEntryLexicalField_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/rsc#LexicalDiffComponent": LexicalDiffComponent_44fe37237e0ebf4470c9990d8cb7b07e,
  "@payloadcms/richtext-lexical/client#InlineToolbarFeatureClient": InlineToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#FixedToolbarFeatureClient": FixedToolbarFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-plugin-exemplar/client#WordFeatureClient": WordFeatureClient_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PasteFeatureClient": PasteFeatureClient_bde01c26a827dee22950166966e023d9,
  "@payloadcms/richtext-lexical/client#UploadFeatureClient": UploadFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-plugin-exemplar/client#TablesFeatureClient": TablesFeatureClient_bde01c26a827dee22950166966e023d9,
  "@payloadcms/richtext-lexical/client#BlockquoteFeatureClient": BlockquoteFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#OrderedListFeatureClient": OrderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#UnorderedListFeatureClient": UnorderedListFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#LinkFeatureClient": LinkFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#BoldFeatureClient": BoldFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#HeadingFeatureClient": HeadingFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "@payloadcms/richtext-lexical/client#ParagraphFeatureClient": ParagraphFeatureClient_e70f5e05f09f93e00b997edb1ef0c864,
  "payload-plugin-exemplar/rsc#ReviewStateCell": ReviewStateCell_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#InstantCell": InstantCell_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#DueCell": DueCell_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/client#ListViews": ListViews_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#ListDoors": ListDoors_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#SaveEdition": SaveEdition_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#ReadingView": ReadingView_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DifferenceView": DifferenceView_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#ImportView": ImportView_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DutyRows": DutyRows_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#StandardItemLabel": StandardItemLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#TitledRowLabel": TitledRowLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#StageRecords": StageRecords_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#NominationLabel": NominationLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#SteadyChoice": SteadyChoice_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#NoticeRun": NoticeRun_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#TranscriptField": TranscriptField_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#TurnLabel": TurnLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PicturesDoor": PicturesDoor_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#SaveAsking": SaveAsking_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PicturesView": PicturesView_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#QuotaLabel": QuotaLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#CalendarLabel": CalendarLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#PanelLabel": PanelLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#WeightLabel": WeightLabel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#WaitingRounds": WaitingRounds_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/rsc#RoundPage": RoundPage_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#InstantField": InstantField_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#DigestCell": DigestCell_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#DigestField": DigestField_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#CodeCell": CodeCell_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/rsc#CodeField": CodeField_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/client#SubjectCell": SubjectCell_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#SubjectField": SubjectField_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/rsc#LogDownloads": LogDownloads_d0cf938532e555e695956981fb62ff39,
  "payload-plugin-exemplar/client#BoundCell": BoundCell_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#AccountPanel": AccountPanel_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DeskContents": DeskContents_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DeskSign": DeskSign_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DeskName": DeskName_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DeskHelp": DeskHelp_bde01c26a827dee22950166966e023d9,
  "payload-plugin-exemplar/client#DeskProvider": DeskProvider_bde01c26a827dee22950166966e023d9,
  "@payloadcms/storage-s3/client#S3ClientUploadHandler": S3ClientUploadHandler_f97aa6c64367fa259c5bc0567239ef24,
  "payload-plugin-exemplar/client#Today": Today_bde01c26a827dee22950166966e023d9,
  "@payloadcms/next/rsc#CollectionCards": CollectionCards_f9c02e79a4aed9a3924487c0cd4cafb1,
  "payload-plugin-exemplar/client#RoundView": RoundView_bde01c26a827dee22950166966e023d9
}
