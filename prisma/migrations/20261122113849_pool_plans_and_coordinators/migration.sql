-- AlterTable
ALTER TABLE "members" ADD COLUMN     "coordinator_since" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "match_plans" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "objective" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "rules" JSONB NOT NULL,
    "rules_changed" BOOLEAN NOT NULL DEFAULT false,
    "asked_by_id" TEXT,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "ready_at" TIMESTAMPTZ(3),
    "refusal" JSONB,
    "figures" JSONB,
    "publish_as" TEXT,
    "published_by_id" TEXT,
    "published_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_plans_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "match_proposals" (
    "organisation_id" TEXT NOT NULL,
    "plan_id" TEXT NOT NULL,
    "mentee_id" TEXT NOT NULL,
    "mentor_id" TEXT,
    "pinned" BOOLEAN NOT NULL DEFAULT false,
    "facts" JSONB NOT NULL,
    "outcome" TEXT,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "match_proposals_pkey" PRIMARY KEY ("plan_id","mentee_id")
);

-- CreateTable
CREATE TABLE "reporting_lines" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "above_id" TEXT NOT NULL,

    CONSTRAINT "reporting_lines_pkey" PRIMARY KEY ("member_id","above_id")
);

-- CreateIndex
CREATE INDEX "match_plans_organisation_id_asked_at_idx" ON "match_plans"("organisation_id", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "match_plans_organisation_id_id_key" ON "match_plans"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "match_proposals_organisation_id_mentee_id_idx" ON "match_proposals"("organisation_id", "mentee_id");

-- CreateIndex
CREATE INDEX "match_proposals_organisation_id_mentor_id_idx" ON "match_proposals"("organisation_id", "mentor_id");

-- CreateIndex
CREATE INDEX "reporting_lines_organisation_id_above_id_idx" ON "reporting_lines"("organisation_id", "above_id");

-- AddForeignKey
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_organisation_id_asked_by_id_fkey" FOREIGN KEY ("organisation_id", "asked_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_organisation_id_published_by_id_fkey" FOREIGN KEY ("organisation_id", "published_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_organisation_id_plan_id_fkey" FOREIGN KEY ("organisation_id", "plan_id") REFERENCES "match_plans"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_organisation_id_mentee_id_fkey" FOREIGN KEY ("organisation_id", "mentee_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_organisation_id_mentor_id_fkey" FOREIGN KEY ("organisation_id", "mentor_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_organisation_id_above_id_fkey" FOREIGN KEY ("organisation_id", "above_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By hand: states, objectives and ways that exist, times that states have, nobody with themselves or above themselves.
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_state_known" CHECK ("state" IN ('asked', 'ready', 'refused', 'publishing', 'published', 'discarded'));
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_objective_known" CHECK ("objective" IN ('most-then-best', 'best-worst', 'stable'));
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_publish_as_known" CHECK ("publish_as" IN ('requests', 'introductions'));
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_refused_say_why" CHECK (("state" = 'refused') = ("refusal" IS NOT NULL));
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_published_say_how" CHECK (("state" IN ('publishing', 'published')) = ("publish_as" IS NOT NULL AND "published_at" IS NOT NULL));
ALTER TABLE "match_plans" ADD CONSTRAINT "match_plans_finished_when_published" CHECK (("state" = 'published') = ("finished_at" IS NOT NULL));
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_of_two" CHECK ("mentee_id" <> "mentor_id");
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_pinned_have_a_mentor" CHECK (NOT "pinned" OR "mentor_id" IS NOT NULL);
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_settled_have_a_mentor" CHECK ("outcome" IS NULL OR "mentor_id" IS NOT NULL);
ALTER TABLE "match_proposals" ADD CONSTRAINT "match_proposals_settled_have_a_time" CHECK (("outcome" IS NULL) = ("settled_at" IS NULL));
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_not_above_oneself" CHECK ("member_id" <> "above_id");
CREATE INDEX "match_plans_under_way" ON "match_plans" ("organisation_id", "state", "asked_at") WHERE "state" IN ('asked', 'publishing');
CREATE INDEX "match_proposals_to_publish" ON "match_proposals" ("organisation_id", "plan_id", "mentee_id") WHERE "outcome" IS NULL AND "mentor_id" IS NOT NULL;
