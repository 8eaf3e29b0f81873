-- CreateTable
CREATE TABLE "sessions" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "relationship_id" TEXT NOT NULL,
    "mentor_id" TEXT NOT NULL,
    "mentee_id" TEXT NOT NULL,
    "proposed_by_id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "slots" TIMESTAMPTZ(3)[],
    "length_minutes" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "venue" TEXT NOT NULL DEFAULT '',
    "topic" TEXT NOT NULL DEFAULT '',
    "agenda" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "moves" INTEGER NOT NULL DEFAULT 0,
    "prompts_done" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "next_due_at" TIMESTAMPTZ(3),
    "preparation" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "sheet_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session_bookings" (
    "organisation_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "session_bookings_pkey" PRIMARY KEY ("session_id","member_id")
);

-- CreateTable
CREATE TABLE "session_actions" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "due_on" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "session_actions_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "sessions_organisation_id_relationship_id_starts_at_idx" ON "sessions"("organisation_id", "relationship_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_organisation_id_id_key" ON "sessions"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "session_actions_organisation_id_session_id_idx" ON "session_actions"("organisation_id", "session_id");

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_relationship_id_fkey" FOREIGN KEY ("organisation_id", "relationship_id") REFERENCES "relationships"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_mentor_id_fkey" FOREIGN KEY ("organisation_id", "mentor_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_mentee_id_fkey" FOREIGN KEY ("organisation_id", "mentee_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_proposed_by_id_fkey" FOREIGN KEY ("organisation_id", "proposed_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_bookings" ADD CONSTRAINT "session_bookings_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "sessions"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_bookings" ADD CONSTRAINT "session_bookings_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_actions" ADD CONSTRAINT "session_actions_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "sessions"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session_actions" ADD CONSTRAINT "session_actions_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say follows by hand; prisma/invariants.md lists it.

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_state_known" CHECK ("state" IN ('proposed', 'scheduled', 'held', 'missed', 'cancelled'));
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_format_known" CHECK ("format" IN ('online', 'in-person', 'phone'));
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_of_two" CHECK ("mentor_id" <> "mentee_id");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_offer_some_slots" CHECK ("state" <> 'proposed' OR cardinality("slots") BETWEEN 1 AND 5);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_fixed_have_a_time" CHECK ("state" IN ('proposed', 'cancelled') OR "starts_at" IS NOT NULL);
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_end_after_they_start" CHECK (("starts_at" IS NULL) = ("ends_at" IS NULL) AND "ends_at" > "starts_at");
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_prompt_only_ahead" CHECK ("next_due_at" IS NULL OR "state" = 'scheduled');
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_numbers_sane" CHECK ("length_minutes" BETWEEN 1 AND 1440 AND "moves" >= 0 AND "sheet_version" >= 0);
CREATE UNIQUE INDEX "sessions_one_proposed_per_relationship" ON "sessions" ("relationship_id") WHERE "state" = 'proposed';
CREATE INDEX "sessions_open_of_mentor" ON "sessions" ("mentor_id", "starts_at") WHERE "state" IN ('proposed', 'scheduled');
CREATE INDEX "sessions_open_of_mentee" ON "sessions" ("mentee_id", "starts_at") WHERE "state" IN ('proposed', 'scheduled');
CREATE INDEX "sessions_due" ON "sessions" ("organisation_id", "next_due_at") WHERE "next_due_at" IS NOT NULL;
ALTER TABLE "session_actions" ADD CONSTRAINT "session_actions_due_on_a_day" CHECK ("due_on" ~ '^\d{4}-\d{2}-\d{2}$');
CREATE INDEX "session_actions_open" ON "session_actions" ("session_id") WHERE "done_at" IS NULL;

-- Nobody is in two sessions at once, whatever their part in each.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "session_bookings" ADD CONSTRAINT "session_bookings_no_overlap"
  EXCLUDE USING gist ("member_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);

CREATE FUNCTION "session_booked"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM session_bookings WHERE session_id = NEW.id;
  IF NEW.state = 'scheduled' THEN
    INSERT INTO session_bookings (organisation_id, session_id, member_id, starts_at, ends_at)
    VALUES (NEW.organisation_id, NEW.id, LEAST(NEW.mentor_id, NEW.mentee_id), NEW.starts_at, NEW.ends_at),
           (NEW.organisation_id, NEW.id, GREATEST(NEW.mentor_id, NEW.mentee_id), NEW.starts_at, NEW.ends_at);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "sessions_book" AFTER INSERT OR UPDATE OF "state", "starts_at", "ends_at" ON "sessions"
  FOR EACH ROW EXECUTE FUNCTION "session_booked"();
