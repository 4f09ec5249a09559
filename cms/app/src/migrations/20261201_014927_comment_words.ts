import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`review_comments\` ADD \`quote_exact\` text;`)
  await db.run(sql`ALTER TABLE \`review_comments\` ADD \`quote_before\` text;`)
  await db.run(sql`ALTER TABLE \`review_comments\` ADD \`quote_after\` text;`)
  await db.run(sql`ALTER TABLE \`review_comments\` ADD \`quote_start\` numeric;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`ALTER TABLE \`review_comments\` DROP COLUMN \`quote_exact\`;`)
  await db.run(sql`ALTER TABLE \`review_comments\` DROP COLUMN \`quote_before\`;`)
  await db.run(sql`ALTER TABLE \`review_comments\` DROP COLUMN \`quote_after\`;`)
  await db.run(sql`ALTER TABLE \`review_comments\` DROP COLUMN \`quote_start\`;`)
}
