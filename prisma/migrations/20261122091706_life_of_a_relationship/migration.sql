-- AlterTable
ALTER TABLE "relationships" ADD COLUMN     "closed_at" TIMESTAMPTZ(3),
ADD COLUMN     "closes_at" TIMESTAMPTZ(3),
ADD COLUMN     "fit_ask_at" TIMESTAMPTZ(3),
ADD COLUMN     "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
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
