-- CreateTable
CREATE TABLE "guide_feedback" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "helpful" BOOLEAN NOT NULL,
    "answered_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "guide_feedback_pkey" PRIMARY KEY ("member_id","slug")
);

-- CreateTable
CREATE TABLE "worksheets" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "tool" TEXT NOT NULL,
    "answers" JSONB NOT NULL DEFAULT '{}',
    "relationship_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worksheets_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "guide_feedback_organisation_id_slug_idx" ON "guide_feedback"("organisation_id", "slug");

-- CreateIndex
CREATE INDEX "worksheets_organisation_id_owner_id_changed_at_idx" ON "worksheets"("organisation_id", "owner_id", "changed_at");

-- CreateIndex
CREATE INDEX "worksheets_organisation_id_relationship_id_idx" ON "worksheets"("organisation_id", "relationship_id");

-- CreateIndex
CREATE UNIQUE INDEX "worksheets_organisation_id_id_key" ON "worksheets"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "relationships_organisation_id_id_key" ON "relationships"("organisation_id", "id");

-- AddForeignKey
ALTER TABLE "guide_feedback" ADD CONSTRAINT "guide_feedback_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: tools that exist, answers by question, slugs as files have them.
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_tool_known" CHECK ("tool" IN ('first-conversation', 'g-star', 'swot', 'smart', 'action-plan', 'skills-check'));
ALTER TABLE "worksheets" ADD CONSTRAINT "worksheets_answers_by_question" CHECK (jsonb_typeof("answers") = 'object');
ALTER TABLE "guide_feedback" ADD CONSTRAINT "guide_feedback_slug_is_a_slug" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
