-- AlterTable
ALTER TABLE "relationships" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closes_at" TIMESTAMPTZ(3),
ADD COLUMN     "fit_ask_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_activity_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_date" TEXT,
ADD COLUMN     "next_due_at" TIMESTAMPTZ(3),
ADD COLUMN     "paused_from" TEXT,
ADD COLUMN     "paused_until" TEXT,
ADD COLUMN     "previous_id" TEXT,
ADD COLUMN     "remind_at" TIMESTAMPTZ(3),
ADD COLUMN     "resumes_at" TIMESTAMPTZ(3),
ADD COLUMN     "review_at" TIMESTAMPTZ(3),
ADD COLUMN     "warned_at" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "fit_answers" (
    "organisation_id" TEXT NOT NULL,
    "relationship_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "fit_answers_pkey" PRIMARY KEY ("relationship_id","member_id")
);

-- CreateTable
CREATE TABLE "agreement_versions" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "relationship_id" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "goals" TEXT NOT NULL,
    "expectations" TEXT NOT NULL,
    "agenda_by" TEXT NOT NULL,
    "feedback" TEXT NOT NULL,
    "cadence" TEXT NOT NULL,
    "months" INTEGER NOT NULL,
    "review_on" TEXT NOT NULL,
    "format" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "confidentiality" TEXT NOT NULL,
    "times" TEXT NOT NULL,
    "places" TEXT NOT NULL,
    "contact" TEXT NOT NULL,
    "quiet_from" TEXT NOT NULL,
    "quiet_to" TEXT NOT NULL,
    "money" TEXT NOT NULL,
    "edited_by_id" TEXT NOT NULL,
    "edited_at" TIMESTAMPTZ(3) NOT NULL,
    "mentor_signed_at" TIMESTAMPTZ(3),
    "mentee_signed_at" TIMESTAMPTZ(3),
    "superseded_at" TIMESTAMPTZ(3),

    CONSTRAINT "agreement_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "evaluations" (
    "organisation_id" TEXT NOT NULL,
    "relationship_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "goals_met" TEXT NOT NULL,
    "went_well" TEXT NOT NULL,
    "learned" TEXT NOT NULL,
    "recommends" BOOLEAN NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evaluations_pkey" PRIMARY KEY ("relationship_id","member_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "agreement_versions_organisation_id_relationship_id_number_key" ON "agreement_versions"("organisation_id", "relationship_id", "number");

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organisation_id_previous_id_fkey" FOREIGN KEY ("organisation_id", "previous_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fit_answers" ADD CONSTRAINT "fit_answers_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "fit_answers" ADD CONSTRAINT "fit_answers_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_organisation_id_edited_by_id_fkey" FOREIGN KEY ("organisation_id", "edited_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say follows by hand; prisma/invariants.md lists it.

-- Relationships from before count as heard of now: nobody is warned for what was not recorded.
UPDATE "relationships" SET "last_activity_at" = COALESCE("ended_at", now());
UPDATE "relationships" SET "next_due_at" = "last_activity_at" + interval '35 days' WHERE "ended_at" IS NULL;
ALTER TABLE "relationships" ALTER COLUMN "last_activity_at" SET NOT NULL;

ALTER TABLE "relationships" ADD CONSTRAINT "relationships_break_ends" CHECK (("paused_until" IS NULL) = ("resumes_at" IS NULL) AND ("paused_until" IS NULL) = ("paused_from" IS NULL) AND ("state" <> 'paused' OR "resumes_at" IS NOT NULL));
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_break_is_a_day" CHECK ("paused_until" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_paused_from_known" CHECK ("paused_from" IN ('introduced', 'active', 'winding-down'));
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_planned_end_has_a_date" CHECK (("last_date" IS NULL) = ("closes_at" IS NULL) AND ("state" <> 'winding-down' OR "closes_at" IS NOT NULL));
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_last_date_is_a_day" CHECK ("last_date" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_due_while_live" CHECK (("state" IN ('introduced', 'active', 'winding-down', 'paused')) = ("next_due_at" IS NOT NULL));
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_not_its_own_previous" CHECK ("previous_id" <> "id");
CREATE INDEX "relationships_due" ON "relationships" ("organisation_id", "next_due_at") WHERE "next_due_at" IS NOT NULL;
CREATE INDEX "relationships_completed" ON "relationships" ("mentor_id", "mentee_id", "ended_at") WHERE "state" = 'completed';

-- How it fits.
ALTER TABLE "fit_answers" ADD CONSTRAINT "fit_answers_answer_known" CHECK ("answer" IN ('good', 'unsure', 'poor'));

-- Agreements.
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_state_known" CHECK ("state" IN ('draft', 'signed-by-one', 'in-force', 'superseded'));
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_signed_as_its_state_says" CHECK (num_nonnulls("mentor_signed_at", "mentee_signed_at") = CASE "state" WHEN 'draft' THEN 0 WHEN 'signed-by-one' THEN 1 ELSE 2 END);
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_superseded_has_its_time" CHECK (("state" = 'superseded') = ("superseded_at" IS NOT NULL));
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_numbers_from_one" CHECK ("number" >= 1 AND "revision" >= 1 AND "months" BETWEEN 1 AND 36);
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_choices_known" CHECK ("agenda_by" IN ('mentee', 'mentor', 'in-turn') AND "cadence" IN ('weekly', 'fortnightly', 'monthly', 'every-two-months') AND "format" IN ('online', 'in-person', 'phone', 'mixed'));
ALTER TABLE "agreement_versions" ADD CONSTRAINT "agreement_versions_days_and_times" CHECK ("review_on" ~ '^\d{4}-\d{2}-\d{2}$' AND "quiet_from" ~ '^\d{2}:\d{2}$' AND "quiet_to" ~ '^\d{2}:\d{2}$');
CREATE UNIQUE INDEX "agreement_versions_one_in_force" ON "agreement_versions" ("organisation_id", "relationship_id") WHERE "state" = 'in-force';
CREATE UNIQUE INDEX "agreement_versions_one_open" ON "agreement_versions" ("organisation_id", "relationship_id") WHERE "state" IN ('draft', 'signed-by-one');

-- Looking back.
ALTER TABLE "evaluations" ADD CONSTRAINT "evaluations_goals_met_known" CHECK ("goals_met" IN ('all', 'most', 'some', 'none', 'changed'));
