import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`desk_imports\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`list\` text NOT NULL,
	\`plan\` text NOT NULL,
	\`at\` text NOT NULL,
	\`actor\` text NOT NULL,
	\`actor_name\` text NOT NULL,
	\`file\` text NOT NULL,
	\`made\` numeric NOT NULL,
	\`changed\` numeric NOT NULL,
	\`documents\` text,
	\`undone_at\` text,
	\`undone_by\` text
);
`)
  await db.run(sql`CREATE INDEX \`desk_imports_list_idx\` ON \`desk_imports\` (\`list\`);`)
  await db.run(sql`CREATE INDEX \`desk_imports_at_idx\` ON \`desk_imports\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`desk_imports_actor_idx\` ON \`desk_imports\` (\`actor\`);`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`desk_imports\`;`)
}
