import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`standard_sets\` ADD \`editor\` text;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` ADD \`version_editor\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`editor\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_editor\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`standard_sets\` DROP COLUMN \`editor\`;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` DROP COLUMN \`version_editor\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`editor\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_editor\`;`)
}
