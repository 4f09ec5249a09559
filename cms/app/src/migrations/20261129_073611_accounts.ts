import { type MigrateDownArgs, type MigrateUpArgs, sql } from '@payloadcms/db-sqlite'

export async function up({ db }: MigrateUpArgs): Promise<void> {
  await db.run(sql`CREATE TABLE \`sign_in_attempts\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`account\` text,
	\`count\` numeric NOT NULL,
	\`until\` numeric NOT NULL,
	\`expires\` numeric NOT NULL
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`sign_in_attempts_key_idx\` ON \`sign_in_attempts\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_account_idx\` ON \`sign_in_attempts\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_attempts_expires_idx\` ON \`sign_in_attempts\` (\`expires\`);`)
  await db.run(sql`CREATE TABLE \`sign_in_devices\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`account\` text NOT NULL,
	\`session\` text,
	\`browser\` text,
	\`address\` text,
	\`first_at\` text NOT NULL,
	\`at\` text NOT NULL
);
`)
  await db.run(sql`CREATE INDEX \`sign_in_devices_account_idx\` ON \`sign_in_devices\` (\`account\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_devices_session_idx\` ON \`sign_in_devices\` (\`session\`);`)
  await db.run(sql`CREATE INDEX \`sign_in_devices_at_idx\` ON \`sign_in_devices\` (\`at\`);`)
  await db.run(sql`CREATE TABLE \`password_requests\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`key\` text NOT NULL,
	\`name\` text,
	\`at\` numeric NOT NULL,
	\`state\` text NOT NULL,
	\`english\` integer,
	\`origin\` text
);
`)
  await db.run(sql`CREATE UNIQUE INDEX \`password_requests_key_idx\` ON \`password_requests\` (\`key\`);`)
  await db.run(sql`CREATE INDEX \`password_requests_at_idx\` ON \`password_requests\` (\`at\`);`)
  await db.run(sql`CREATE INDEX \`password_requests_state_idx\` ON \`password_requests\` (\`state\`);`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_in_attempts\`;`)
  await db.run(sql`DROP TABLE \`sign_in_devices\`;`)
  await db.run(sql`DROP TABLE \`password_requests\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
}
