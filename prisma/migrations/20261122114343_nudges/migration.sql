-- CreateTable
CREATE TABLE "prompts" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "relationship_id" TEXT,
    "key" TEXT NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "said_on" TEXT,

    CONSTRAINT "prompts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudges" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "day" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "nudges_pkey" PRIMARY KEY ("organisation_id","member_id","day")
);

-- CreateTable
CREATE TABLE "nudge_plans" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "standing" TEXT NOT NULL DEFAULT 'open',
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "nudge_at" TEXT,
    "from_time" TEXT,
    "to_time" TEXT,
    "days" INTEGER[] DEFAULT ARRAY[]::INTEGER[],
    "muted" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "snoozed_until" TEXT,

    CONSTRAINT "nudge_plans_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "prompts_organisation_id_relationship_id_idx" ON "prompts"("organisation_id", "relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "prompts_organisation_id_id_key" ON "prompts"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "prompts_organisation_id_member_id_key_key" ON "prompts"("organisation_id", "member_id", "key");

-- CreateIndex
CREATE UNIQUE INDEX "nudge_plans_organisation_id_member_id_key" ON "nudge_plans"("organisation_id", "member_id");

-- AddForeignKey
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge_plans" ADD CONSTRAINT "nudge_plans_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: whoever was silent stays so, and is asked about goals again once something is heard of them.
INSERT INTO "nudge_plans" ("member_id", "organisation_id", "standing", "unanswered")
  SELECT "member_id", "organisation_id", CASE WHEN "silent" THEN 'silent' ELSE 'open' END, "unanswered" FROM "check_in_plans" WHERE "silent" OR "unanswered" > 0;

ALTER TABLE "check_in_plans" DROP CONSTRAINT "check_in_plans_silent_ask_nothing";
UPDATE "check_in_plans" SET "next_due_at" = now() WHERE "silent";
ALTER TABLE "check_in_plans" DROP COLUMN "silent",
DROP COLUMN "unanswered";

-- By hand: states that exist, days that are days, hours that are whole, and the way to what is due.
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_state_known" CHECK ("state" IN ('waiting', 'said', 'dropped'));
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_due_while_waiting" CHECK ("due_at" IS NULL OR "state" = 'waiting');
ALTER TABLE "prompts" ADD CONSTRAINT "prompts_said_on_a_day" CHECK ("said_on" ~ '^\d{4}-\d{2}-\d{2}$' AND ("state" <> 'said' OR "said_on" IS NOT NULL));
CREATE INDEX "prompts_due" ON "prompts" ("organisation_id", "due_at", "member_id") WHERE "state" = 'waiting' AND "due_at" IS NOT NULL;
CREATE INDEX "prompts_waiting" ON "prompts" ("organisation_id", "member_id") WHERE "state" = 'waiting';
ALTER TABLE "nudges" ADD CONSTRAINT "nudges_day_is_a_day" CHECK ("day" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "nudge_plans" ADD CONSTRAINT "nudge_plans_standing_known" CHECK ("standing" IN ('open', 'silent', 'stopped'));
ALTER TABLE "nudge_plans" ADD CONSTRAINT "nudge_plans_unanswered_from_none" CHECK ("unanswered" >= 0);
ALTER TABLE "nudge_plans" ADD CONSTRAINT "nudge_plans_hours_all_or_none" CHECK (
  ("nudge_at" IS NULL AND "from_time" IS NULL AND "to_time" IS NULL AND cardinality("days") = 0)
  OR ("from_time" <= "nudge_at" AND "nudge_at" < "to_time" AND cardinality("days") > 0 AND "days" <@ ARRAY[1, 2, 3, 4, 5, 6, 7]
    AND "nudge_at" ~ '^\d{2}:\d{2}$' AND "from_time" ~ '^\d{2}:\d{2}$' AND "to_time" ~ '^\d{2}:\d{2}$'));
ALTER TABLE "nudge_plans" ADD CONSTRAINT "nudge_plans_snoozed_to_a_day" CHECK ("snoozed_until" ~ '^\d{4}-\d{2}-\d{2}$');
