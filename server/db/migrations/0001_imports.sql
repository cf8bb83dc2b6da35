CREATE TABLE `bot_import` (
	`id` text PRIMARY KEY NOT NULL,
	`bot_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`files` text NOT NULL,
	`report` text NOT NULL,
	`done` text NOT NULL,
	FOREIGN KEY (`bot_id`) REFERENCES `bot`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bot_import_bot` ON `bot_import` (`bot_id`,`created_at`);