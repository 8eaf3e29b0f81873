-- CreateTable
CREATE TABLE "goals" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "relationship_id" TEXT NOT NULL,
    "drafted_by_id" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "target_on" TEXT,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "drafted_at" TIMESTAMPTZ(3) NOT NULL,
    "agreed_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "snoozed_until" TEXT,

    CONSTRAINT "goals_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "goal_steps" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "position" INTEGER NOT NULL,

    CONSTRAINT "goal_steps_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_ins" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "goal_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "asked_on" TEXT NOT NULL,
    "answer" TEXT,
    "note" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "check_ins_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "check_in_plans" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "next_due_at" TIMESTAMPTZ(3),
    "unanswered" INTEGER NOT NULL DEFAULT 0,
    "silent" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "check_in_plans_pkey" PRIMARY KEY ("member_id")
);

-- CreateIndex
CREATE INDEX "goals_organisation_id_relationship_id_drafted_at_idx" ON "goals"("organisation_id", "relationship_id", "drafted_at");

-- CreateIndex
CREATE UNIQUE INDEX "goals_organisation_id_id_key" ON "goals"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "goal_steps_organisation_id_goal_id_position_idx" ON "goal_steps"("organisation_id", "goal_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "goal_steps_organisation_id_id_key" ON "goal_steps"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "check_ins_organisation_id_member_id_asked_on_idx" ON "check_ins"("organisation_id", "member_id", "asked_on");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_organisation_id_id_key" ON "check_ins"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "check_ins_goal_id_asked_on_key" ON "check_ins"("goal_id", "asked_on");

-- CreateIndex
CREATE UNIQUE INDEX "check_in_plans_organisation_id_member_id_key" ON "check_in_plans"("organisation_id", "member_id");

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goals" ADD CONSTRAINT "goals_organisation_id_drafted_by_id_fkey" FOREIGN KEY ("organisation_id", "drafted_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal_steps" ADD CONSTRAINT "goal_steps_organisation_id_goal_id_fkey" FOREIGN KEY ("organisation_id", "goal_id") REFERENCES "goals"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_organisation_id_goal_id_fkey" FOREIGN KEY ("organisation_id", "goal_id") REFERENCES "goals"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "check_in_plans" ADD CONSTRAINT "check_in_plans_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: states and kinds that exist, days that are days, times that states have.
ALTER TABLE "goals" ADD CONSTRAINT "goals_state_known" CHECK ("state" IN ('draft', 'agreed', 'achieved', 'dropped'));
ALTER TABLE "goals" ADD CONSTRAINT "goals_closed_when_over" CHECK (("state" IN ('achieved', 'dropped')) = ("closed_at" IS NOT NULL));
ALTER TABLE "goals" ADD CONSTRAINT "goals_agreed_have_a_time" CHECK ("state" NOT IN ('agreed', 'achieved') OR "agreed_at" IS NOT NULL);
ALTER TABLE "goals" ADD CONSTRAINT "goals_days_are_days" CHECK ("target_on" ~ '^\d{4}-\d{2}-\d{2}$' AND "snoozed_until" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "goal_steps" ADD CONSTRAINT "goal_steps_kind_known" CHECK ("kind" IN ('milestone', 'action'));
ALTER TABLE "goal_steps" ADD CONSTRAINT "goal_steps_due_is_a_day" CHECK ("due_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_answer_known" CHECK ("answer" IN ('on-track', 'stuck', 'done', 'new-date'));
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_answered_have_a_time" CHECK (("answer" IS NULL) = ("answered_at" IS NULL));
ALTER TABLE "check_ins" ADD CONSTRAINT "check_ins_asked_on_a_day" CHECK ("asked_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "check_in_plans" ADD CONSTRAINT "check_in_plans_silent_ask_nothing" CHECK (NOT ("silent" AND "next_due_at" IS NOT NULL));
CREATE INDEX "check_in_plans_due" ON "check_in_plans" ("organisation_id", "next_due_at") WHERE "next_due_at" IS NOT NULL;
