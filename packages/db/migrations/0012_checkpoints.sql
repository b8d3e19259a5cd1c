CREATE TABLE "evidence_checkpoints" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"size" bigint NOT NULL,
	"root" text NOT NULL,
	"note" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_checks" (
	"id" uuid PRIMARY KEY DEFAULT uuidv7() NOT NULL,
	"asked_by" uuid NOT NULL,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"state" text NOT NULL,
	"size" bigint NOT NULL,
	"done" bigint NOT NULL,
	"touched_at" timestamp (3) with time zone NOT NULL,
	"streams" integer NOT NULL,
	"problems" jsonb NOT NULL,
	"resume" jsonb
);
--> statement-breakpoint
CREATE TABLE "evidence_leaves" (
	"index" bigint PRIMARY KEY NOT NULL,
	"stream" text NOT NULL,
	"seq" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "evidence_leaves_entry" UNIQUE("stream","seq")
);
--> statement-breakpoint
CREATE TABLE "evidence_nodes" (
	"level" integer NOT NULL,
	"index" bigint NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "evidence_nodes_level_index_pk" PRIMARY KEY("level","index")
);
