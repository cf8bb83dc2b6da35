CREATE TABLE `bot_picture` (
	`bot_id` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`bot_id`, `hash`),
	FOREIGN KEY (`bot_id`) REFERENCES `bot`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`hash`) REFERENCES `picture`(`hash`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `bot_picture_hash` ON `bot_picture` (`hash`);--> statement-breakpoint
CREATE TABLE `picture` (
	`hash` text PRIMARY KEY NOT NULL,
	`type` text NOT NULL,
	`size` integer NOT NULL,
	`data` blob NOT NULL,
	`created_at` integer NOT NULL,
	`released` integer DEFAULT false NOT NULL
);
