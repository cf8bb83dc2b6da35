CREATE TABLE `trial` (
	`id` text PRIMARY KEY NOT NULL,
	`bot_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`stopped_at` integer,
	`remarks` integer NOT NULL,
	FOREIGN KEY (`bot_id`) REFERENCES `bot`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `trial_tokenHash_unique` ON `trial` (`token_hash`);--> statement-breakpoint
CREATE INDEX `trial_bot` ON `trial` (`bot_id`,`created_at`);