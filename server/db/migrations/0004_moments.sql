CREATE TABLE `moment` (
	`id` text PRIMARY KEY NOT NULL,
	`bot_id` text NOT NULL,
	`at` integer NOT NULL,
	`people` text NOT NULL,
	`occasion` text NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`bot_id`) REFERENCES `bot`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `moment_bot` ON `moment` (`bot_id`,`at`);--> statement-breakpoint
CREATE TABLE `moment_part` (
	`moment_id` text NOT NULL,
	`part` integer NOT NULL,
	`data` blob NOT NULL,
	PRIMARY KEY(`moment_id`, `part`),
	FOREIGN KEY (`moment_id`) REFERENCES `moment`(`id`) ON UPDATE no action ON DELETE cascade
);
