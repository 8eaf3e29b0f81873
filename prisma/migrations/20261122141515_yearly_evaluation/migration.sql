-- CreateTable
CREATE TABLE "yearly_plans" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "due_on" TEXT,
    "next_due_at" TIMESTAMPTZ(3),
    "opened_on" TEXT,
    "closes_at" TIMESTAMPTZ(3),
    "role" TEXT,
    "state" TEXT,

    CONSTRAINT "yearly_plans_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "yearly_answers" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "opened_on" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "ratings" JSONB,
    "remark" TEXT,
    "closes_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "yearly_answers_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "yearly_tallies" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "people" INTEGER NOT NULL,
    "counts" JSONB NOT NULL,
    "counted_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "yearly_tallies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "yearly_remarks" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "texts" TEXT[],
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "yearly_remarks_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "yearly_plans_organisation_id_member_id_key" ON "yearly_plans"("organisation_id", "member_id");

-- CreateIndex
CREATE INDEX "yearly_answers_organisation_id_closes_at_idx" ON "yearly_answers"("organisation_id", "closes_at");

-- CreateIndex
CREATE UNIQUE INDEX "yearly_answers_organisation_id_member_id_key" ON "yearly_answers"("organisation_id", "member_id");

-- CreateIndex
CREATE INDEX "yearly_tallies_organisation_id_counted_at_idx" ON "yearly_tallies"("organisation_id", "counted_at");

-- CreateIndex
CREATE INDEX "yearly_remarks_organisation_id_shown_at_idx" ON "yearly_remarks"("organisation_id", "shown_at");

-- AddForeignKey
ALTER TABLE "yearly_plans" ADD CONSTRAINT "yearly_plans_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_answers" ADD CONSTRAINT "yearly_answers_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_tallies" ADD CONSTRAINT "yearly_tallies_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "yearly_remarks" ADD CONSTRAINT "yearly_remarks_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: rounds that are whole, what is left to count, groups of five, and the way to what is due.
ALTER TABLE "yearly_plans" ADD CONSTRAINT "yearly_plans_due_on_a_day" CHECK (("due_on" IS NULL) = ("next_due_at" IS NULL) AND "due_on" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "yearly_plans" ADD CONSTRAINT "yearly_plans_round_all_or_none" CHECK (
  num_nonnulls("opened_on", "closes_at", "role", "state") IN (0, 4)
  AND "opened_on" ~ '^\d{4}-\d{2}-\d{2}$' AND "role" IN ('mentor', 'mentee') AND "state" IN ('open', 'answered', 'skipped'));
CREATE INDEX "yearly_plans_due" ON "yearly_plans" ("organisation_id", "next_due_at") WHERE "next_due_at" IS NOT NULL;
ALTER TABLE "yearly_answers" ADD CONSTRAINT "yearly_answers_role_known" CHECK ("role" IN ('mentor', 'mentee'));
ALTER TABLE "yearly_answers" ADD CONSTRAINT "yearly_answers_hold_something" CHECK ("ratings" IS NOT NULL OR "remark" IS NOT NULL);
ALTER TABLE "yearly_tallies" ADD CONSTRAINT "yearly_tallies_role_known" CHECK ("role" IN ('mentor', 'mentee'));
ALTER TABLE "yearly_tallies" ADD CONSTRAINT "yearly_tallies_of_five_or_more" CHECK ("people" >= 5);
ALTER TABLE "yearly_remarks" ADD CONSTRAINT "yearly_remarks_of_five_or_more" CHECK (cardinality("texts") >= 5);

-- What was counted is never counted anew: the difference would be somebody's answer.
CREATE FUNCTION yearly_results_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was counted is never changed';
END $$;
CREATE TRIGGER yearly_tallies_never_change BEFORE UPDATE ON "yearly_tallies" FOR EACH ROW EXECUTE FUNCTION yearly_results_stay();
CREATE TRIGGER yearly_remarks_never_change BEFORE UPDATE ON "yearly_remarks" FOR EACH ROW EXECUTE FUNCTION yearly_results_stay();

-- Whoever begins a relationship and is not going to be asked yet is asked a year later. The clock comes two days early,
-- because the day is UTC's; it waits for the day of the member.
CREATE FUNCTION yearly_plans_begin() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO yearly_plans (organisation_id, member_id, due_on, next_due_at)
    SELECT b.organisation_id, m.id, to_char(min(b.started_at) AT TIME ZONE 'UTC' + interval '1 year', 'YYYY-MM-DD'),
      min(b.started_at) + interval '363 days'
    FROM begun b, unnest(ARRAY[b.mentor_id, b.mentee_id]) AS m(id) GROUP BY b.organisation_id, m.id
    ON CONFLICT (member_id) DO UPDATE SET due_on = EXCLUDED.due_on, next_due_at = EXCLUDED.next_due_at
      WHERE yearly_plans.next_due_at IS NULL;
  RETURN NULL;
END $$;
CREATE TRIGGER relationships_plan_the_year AFTER INSERT ON "relationships" REFERENCING NEW TABLE AS begun
  FOR EACH STATEMENT EXECUTE FUNCTION yearly_plans_begin();

INSERT INTO "yearly_plans" ("organisation_id", "member_id", "due_on", "next_due_at")
  SELECT r."organisation_id", m.id, to_char(min(r."started_at") AT TIME ZONE 'UTC' + interval '1 year', 'YYYY-MM-DD'),
    min(r."started_at") + interval '363 days'
  FROM "relationships" r, unnest(ARRAY[r."mentor_id", r."mentee_id"]) AS m(id) GROUP BY r."organisation_id", m.id;
