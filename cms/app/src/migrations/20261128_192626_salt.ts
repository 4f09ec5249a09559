import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`stories\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`standard_sets\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`announcements\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_announcements_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`conferences\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_conferences_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`press_releases\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_press_releases_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`figures\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` ADD \`version_review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`review_salt\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_review_salt\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`standard_sets\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`announcements\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_announcements_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`conferences\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_conferences_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`press_releases\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_press_releases_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`figures\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` DROP COLUMN \`version_review_salt\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`review_salt\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_review_salt\`;`)
}
