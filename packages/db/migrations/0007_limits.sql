-- Counters: not worth a wait for the disk at every request. After a crash they begin again.
CREATE UNLOGGED TABLE "rate_limits" (
	"key" varchar(255) PRIMARY KEY NOT NULL,
	"points" integer DEFAULT 0 NOT NULL,
	"expire" bigint
);
--> statement-breakpoint
CREATE INDEX "rate_limits_expire" ON "rate_limits" USING btree ("expire");
--> statement-breakpoint
grant select, insert, update, delete on rate_limits to fabroom_app;
--> statement-breakpoint
-- Links asked for are counted there too, under keyed digests.
DROP TABLE "sign_in_requests";
