import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`grey_from\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`grey_to\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`grey_reason\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`archived\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_grey_from\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_grey_to\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_grey_reason\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_archived\` text;`)
  await db.run(sql`ALTER TABLE \`registers\` ADD \`contact_unit\` text;`)
  await db.run(sql`ALTER TABLE \`registers\` ADD \`contact_phone\` text;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` ADD \`version_contact_unit\` text;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` ADD \`version_contact_phone\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`grey_from\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`grey_to\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`grey_reason\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`archived\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_grey_from\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_grey_to\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_grey_reason\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_archived\`;`)
  await db.run(sql`ALTER TABLE \`registers\` DROP COLUMN \`contact_unit\`;`)
  await db.run(sql`ALTER TABLE \`registers\` DROP COLUMN \`contact_phone\`;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` DROP COLUMN \`version_contact_unit\`;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` DROP COLUMN \`version_contact_phone\`;`)
}
