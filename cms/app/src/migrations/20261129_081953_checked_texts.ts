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
  await db.run(sql`ALTER TABLE \`stories\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`standard_sets\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`announcements\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`announcements\` ADD \`public_notice_id\` text(36) REFERENCES announcements(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`announcements_public_notice_idx\` ON \`announcements\` (\`public_notice_id\`);`)
  await db.run(sql`ALTER TABLE \`_announcements_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`_announcements_v\` ADD \`version_public_notice_id\` text(36) REFERENCES announcements(id) ON DELETE set null;`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_public_notice_idx\` ON \`_announcements_v\` (\`version_public_notice_id\`);`)
  await db.run(sql`ALTER TABLE \`conferences\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_conferences_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`press_releases\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_press_releases_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`figures\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`campaigns\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`registers\` ADD \`correction\` text;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` ADD \`version_correction\` text;`)
  await db.run(sql`ALTER TABLE \`review_comments\` ADD \`discarded\` integer DEFAULT false;`)
  await db.run(sql`ALTER TABLE \`users\` ADD \`reset_password_requested_at\` text;`)
}

export async function down({ db }: MigrateDownArgs): Promise<void> {
  await db.run(sql`DROP TABLE \`sign_in_attempts\`;`)
  await db.run(sql`DROP TABLE \`sign_in_devices\`;`)
  await db.run(sql`DROP TABLE \`password_requests\`;`)
  await db.run(sql`PRAGMA foreign_keys=OFF;`)
  await db.run(sql`CREATE TABLE \`__new_announcements\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`act\` text,
	\`title\` text NOT NULL,
	\`deck\` text,
	\`issuer\` text,
	\`document_number\` text,
	\`dated\` text,
	\`body\` text,
	\`survey_threshold\` numeric,
	\`survey_minimum_valid\` numeric,
	\`notice_from\` text,
	\`notice_to\` text,
	\`notice_unit\` text,
	\`notice_phone\` text,
	\`notice_address\` text,
	\`slug\` text,
	\`year\` numeric,
	\`editor\` text,
	\`disclaimer\` text,
	\`review_state\` text DEFAULT 'draft',
	\`review_edition\` numeric,
	\`review_level\` numeric,
	\`review_revision\` numeric,
	\`review_district\` text,
	\`review_unit\` text,
	\`review_submitted_by\` text,
	\`review_submitted_digest\` text,
	\`review_salt\` text,
	\`review_publish_at\` text,
	\`review_scheduled_by\` text,
	\`review_owed\` integer DEFAULT false,
	\`review_assignee\` text,
	\`review_due_at\` text,
	\`review_live_edition\` numeric,
	\`review_live_number\` numeric,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL
);
`)
  await db.run(sql`INSERT INTO \`__new_announcements\`("id", "act", "title", "deck", "issuer", "document_number", "dated", "body", "survey_threshold", "survey_minimum_valid", "notice_from", "notice_to", "notice_unit", "notice_phone", "notice_address", "slug", "year", "editor", "disclaimer", "review_state", "review_edition", "review_level", "review_revision", "review_district", "review_unit", "review_submitted_by", "review_submitted_digest", "review_salt", "review_publish_at", "review_scheduled_by", "review_owed", "review_assignee", "review_due_at", "review_live_edition", "review_live_number", "updated_at", "created_at") SELECT "id", "act", "title", "deck", "issuer", "document_number", "dated", "body", "survey_threshold", "survey_minimum_valid", "notice_from", "notice_to", "notice_unit", "notice_phone", "notice_address", "slug", "year", "editor", "disclaimer", "review_state", "review_edition", "review_level", "review_revision", "review_district", "review_unit", "review_submitted_by", "review_submitted_digest", "review_salt", "review_publish_at", "review_scheduled_by", "review_owed", "review_assignee", "review_due_at", "review_live_edition", "review_live_number", "updated_at", "created_at" FROM \`announcements\`;`)
  await db.run(sql`DROP TABLE \`announcements\`;`)
  await db.run(sql`ALTER TABLE \`__new_announcements\` RENAME TO \`announcements\`;`)
  await db.run(sql`PRAGMA foreign_keys=ON;`)
  await db.run(sql`CREATE INDEX \`announcements_act_idx\` ON \`announcements\` (\`act\`);`)
  await db.run(sql`CREATE UNIQUE INDEX \`announcements_slug_idx\` ON \`announcements\` (\`slug\`);`)
  await db.run(sql`CREATE INDEX \`announcements_year_idx\` ON \`announcements\` (\`year\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_state_idx\` ON \`announcements\` (\`review_state\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_district_idx\` ON \`announcements\` (\`review_district\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_unit_idx\` ON \`announcements\` (\`review_unit\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_publish_at_idx\` ON \`announcements\` (\`review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_owed_idx\` ON \`announcements\` (\`review_owed\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_assignee_idx\` ON \`announcements\` (\`review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`announcements_review_review_due_at_idx\` ON \`announcements\` (\`review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_updated_at_idx\` ON \`announcements\` (\`updated_at\`);`)
  await db.run(sql`CREATE INDEX \`announcements_created_at_idx\` ON \`announcements\` (\`created_at\`);`)
  await db.run(sql`CREATE TABLE \`__new__announcements_v\` (
	\`id\` text(36) PRIMARY KEY NOT NULL,
	\`parent_id\` text(36),
	\`version_act\` text,
	\`version_title\` text NOT NULL,
	\`version_deck\` text,
	\`version_issuer\` text,
	\`version_document_number\` text,
	\`version_dated\` text,
	\`version_body\` text,
	\`version_survey_threshold\` numeric,
	\`version_survey_minimum_valid\` numeric,
	\`version_notice_from\` text,
	\`version_notice_to\` text,
	\`version_notice_unit\` text,
	\`version_notice_phone\` text,
	\`version_notice_address\` text,
	\`version_slug\` text,
	\`version_year\` numeric,
	\`version_editor\` text,
	\`version_disclaimer\` text,
	\`version_review_state\` text DEFAULT 'draft',
	\`version_review_edition\` numeric,
	\`version_review_level\` numeric,
	\`version_review_revision\` numeric,
	\`version_review_district\` text,
	\`version_review_unit\` text,
	\`version_review_submitted_by\` text,
	\`version_review_submitted_digest\` text,
	\`version_review_salt\` text,
	\`version_review_publish_at\` text,
	\`version_review_scheduled_by\` text,
	\`version_review_owed\` integer DEFAULT false,
	\`version_review_assignee\` text,
	\`version_review_due_at\` text,
	\`version_review_live_edition\` numeric,
	\`version_review_live_number\` numeric,
	\`version_updated_at\` text,
	\`version_created_at\` text,
	\`created_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	\`updated_at\` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now')) NOT NULL,
	FOREIGN KEY (\`parent_id\`) REFERENCES \`announcements\`(\`id\`) ON UPDATE no action ON DELETE set null
);
`)
  await db.run(sql`INSERT INTO \`__new__announcements_v\`("id", "parent_id", "version_act", "version_title", "version_deck", "version_issuer", "version_document_number", "version_dated", "version_body", "version_survey_threshold", "version_survey_minimum_valid", "version_notice_from", "version_notice_to", "version_notice_unit", "version_notice_phone", "version_notice_address", "version_slug", "version_year", "version_editor", "version_disclaimer", "version_review_state", "version_review_edition", "version_review_level", "version_review_revision", "version_review_district", "version_review_unit", "version_review_submitted_by", "version_review_submitted_digest", "version_review_salt", "version_review_publish_at", "version_review_scheduled_by", "version_review_owed", "version_review_assignee", "version_review_due_at", "version_review_live_edition", "version_review_live_number", "version_updated_at", "version_created_at", "created_at", "updated_at") SELECT "id", "parent_id", "version_act", "version_title", "version_deck", "version_issuer", "version_document_number", "version_dated", "version_body", "version_survey_threshold", "version_survey_minimum_valid", "version_notice_from", "version_notice_to", "version_notice_unit", "version_notice_phone", "version_notice_address", "version_slug", "version_year", "version_editor", "version_disclaimer", "version_review_state", "version_review_edition", "version_review_level", "version_review_revision", "version_review_district", "version_review_unit", "version_review_submitted_by", "version_review_submitted_digest", "version_review_salt", "version_review_publish_at", "version_review_scheduled_by", "version_review_owed", "version_review_assignee", "version_review_due_at", "version_review_live_edition", "version_review_live_number", "version_updated_at", "version_created_at", "created_at", "updated_at" FROM \`_announcements_v\`;`)
  await db.run(sql`DROP TABLE \`_announcements_v\`;`)
  await db.run(sql`ALTER TABLE \`__new__announcements_v\` RENAME TO \`_announcements_v\`;`)
  await db.run(sql`CREATE INDEX \`_announcements_v_parent_idx\` ON \`_announcements_v\` (\`parent_id\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_act_idx\` ON \`_announcements_v\` (\`version_act\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_slug_idx\` ON \`_announcements_v\` (\`version_slug\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_year_idx\` ON \`_announcements_v\` (\`version_year\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_state_idx\` ON \`_announcements_v\` (\`version_review_state\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_district_idx\` ON \`_announcements_v\` (\`version_review_district\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_unit_idx\` ON \`_announcements_v\` (\`version_review_unit\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_publish_a_idx\` ON \`_announcements_v\` (\`version_review_publish_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_owed_idx\` ON \`_announcements_v\` (\`version_review_owed\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_assignee_idx\` ON \`_announcements_v\` (\`version_review_assignee\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_review_version_review_due_at_idx\` ON \`_announcements_v\` (\`version_review_due_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_updated_at_idx\` ON \`_announcements_v\` (\`version_updated_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_version_version_created_at_idx\` ON \`_announcements_v\` (\`version_created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_created_at_idx\` ON \`_announcements_v\` (\`created_at\`);`)
  await db.run(sql`CREATE INDEX \`_announcements_v_updated_at_idx\` ON \`_announcements_v\` (\`updated_at\`);`)
  await db.run(sql`ALTER TABLE \`stories\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_stories_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`standard_sets\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_standard_sets_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`conferences\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_conferences_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`press_releases\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_press_releases_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`figures\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_figures_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`campaigns\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_campaigns_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`registers\` DROP COLUMN \`correction\`;`)
  await db.run(sql`ALTER TABLE \`_registers_v\` DROP COLUMN \`version_correction\`;`)
  await db.run(sql`ALTER TABLE \`review_comments\` DROP COLUMN \`discarded\`;`)
  await db.run(sql`ALTER TABLE \`users\` DROP COLUMN \`reset_password_requested_at\`;`)
}
