-- CreateTable
CREATE TABLE "organisations" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "policy" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workspaces" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "workspaces_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "members" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "picture_url" TEXT,
    "zone" TEXT NOT NULL DEFAULT 'UTC',
    "locale" TEXT NOT NULL DEFAULT 'en-GB',
    "state" TEXT NOT NULL DEFAULT 'newcomer',
    "guest" BOOLEAN NOT NULL DEFAULT false,
    "bot" BOOLEAN NOT NULL DEFAULT false,
    "conduct_version" TEXT,
    "conduct_accepted_at" TIMESTAMPTZ(3),
    "hidden" BOOLEAN NOT NULL DEFAULT false,
    "paused_until" TEXT,
    "back_at" TIMESTAMPTZ(3),
    "joined_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "welcomed_at" TIMESTAMPTZ(3),
    "inbox_identity_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "members_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identities" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "workspace_id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "workspace" TEXT NOT NULL,
    "external_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "address" JSONB,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identities_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profiles" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "as_mentor" BOOLEAN NOT NULL DEFAULT false,
    "as_mentee" BOOLEAN NOT NULL DEFAULT false,
    "headline" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "job_title" TEXT NOT NULL DEFAULT '',
    "function" TEXT NOT NULL DEFAULT '',
    "industry" TEXT NOT NULL DEFAULT '',
    "location" TEXT NOT NULL DEFAULT '',
    "languages" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "seniority" INTEGER,
    "years" INTEGER,
    "formats" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "contact" TEXT NOT NULL DEFAULT '',
    "help_offered" TEXT NOT NULL DEFAULT '',
    "ways_of_working" TEXT NOT NULL DEFAULT '',
    "places" INTEGER NOT NULL DEFAULT 1,
    "hopes" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "profiles_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "topics" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "group" TEXT NOT NULL,
    "aliases" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "state" TEXT NOT NULL DEFAULT 'listed',
    "proposed_by_id" TEXT,

    CONSTRAINT "topics_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "member_topics" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "topic_id" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "importance" INTEGER NOT NULL DEFAULT 2,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "member_topics_pkey" PRIMARY KEY ("member_id","side","topic_id")
);

-- CreateTable
CREATE TABLE "directory_changes" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "changed_in" BIGINT NOT NULL,

    CONSTRAINT "directory_changes_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "requests" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "mentor_id" TEXT NOT NULL,
    "mentee_id" TEXT NOT NULL,
    "sender" TEXT NOT NULL,
    "note" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'pending',
    "sent_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "decline_reason" TEXT,
    "clarification" TEXT,
    "days_used" INTEGER NOT NULL DEFAULT 0,
    "running_since" TIMESTAMPTZ(3),
    "reminders_sent" INTEGER NOT NULL DEFAULT 0,
    "next_due_at" TIMESTAMPTZ(3),
    "place" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "requests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "relationships" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "request_id" TEXT NOT NULL,
    "mentor_id" TEXT NOT NULL,
    "mentee_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'introduced',
    "mentor_place" INTEGER NOT NULL,
    "mentee_place" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" TEXT,
    "end_reason" TEXT,

    CONSTRAINT "relationships_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "questions" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "asker_id" TEXT NOT NULL,
    "asked_id" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "stopped_at" TIMESTAMPTZ(3),
    "stopped_by_id" TEXT,

    CONSTRAINT "questions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "question_messages" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "question_id" TEXT NOT NULL,
    "author_id" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "question_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "list_entries" (
    "organisation_id" TEXT NOT NULL,
    "owner_id" TEXT NOT NULL,
    "list" TEXT NOT NULL,
    "other_id" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "list_entries_pkey" PRIMARY KEY ("owner_id","list","other_id")
);

-- CreateTable
CREATE TABLE "link_codes" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "code_hash" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_codes_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "link_tries" (
    "id" BIGSERIAL NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "tried_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "link_tries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "inbound_events" (
    "organisation_id" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "event_key" TEXT NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "inbound_events_pkey" PRIMARY KEY ("organisation_id","source","event_key")
);

-- CreateTable
CREATE TABLE "messages" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "identity_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "urgency" TEXT NOT NULL DEFAULT 'news',
    "about" TEXT,
    "dedupe_key" TEXT NOT NULL,
    "on_behalf_of_id" TEXT,
    "card" JSONB,
    "state" TEXT NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "fence" INTEGER NOT NULL DEFAULT 0,
    "lease_until" TIMESTAMPTZ(3),
    "next_attempt_at" TIMESTAMPTZ(3) NOT NULL,
    "sending_since" TIMESTAMPTZ(3),
    "repeated" BOOLEAN NOT NULL DEFAULT false,
    "sent_at" TIMESTAMPTZ(3),
    "ref" JSONB,
    "failure" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "messages_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "organisations_name_key" ON "organisations"("name");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_platform_external_id_key" ON "workspaces"("platform", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "workspaces_organisation_id_id_key" ON "workspaces"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "members_organisation_id_state_idx" ON "members"("organisation_id", "state");

-- CreateIndex
CREATE INDEX "members_back_at_idx" ON "members"("back_at");

-- CreateIndex
CREATE UNIQUE INDEX "members_organisation_id_id_key" ON "members"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "identities_member_id_idx" ON "identities"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "identities_platform_workspace_external_id_key" ON "identities"("platform", "workspace", "external_id");

-- CreateIndex
CREATE UNIQUE INDEX "identities_organisation_id_id_key" ON "identities"("organisation_id", "id");

-- CreateIndex
CREATE UNIQUE INDEX "profiles_organisation_id_member_id_key" ON "profiles"("organisation_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_organisation_id_slug_key" ON "topics"("organisation_id", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "topics_organisation_id_id_key" ON "topics"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "member_topics_organisation_id_topic_id_side_idx" ON "member_topics"("organisation_id", "topic_id", "side");

-- CreateIndex
CREATE INDEX "directory_changes_organisation_id_changed_in_idx" ON "directory_changes"("organisation_id", "changed_in");

-- CreateIndex
CREATE INDEX "requests_organisation_id_mentor_id_sent_at_idx" ON "requests"("organisation_id", "mentor_id", "sent_at");

-- CreateIndex
CREATE INDEX "requests_organisation_id_mentee_id_sent_at_idx" ON "requests"("organisation_id", "mentee_id", "sent_at");

-- CreateIndex
CREATE UNIQUE INDEX "requests_organisation_id_id_key" ON "requests"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "relationships_organisation_id_mentor_id_idx" ON "relationships"("organisation_id", "mentor_id");

-- CreateIndex
CREATE INDEX "relationships_organisation_id_mentee_id_idx" ON "relationships"("organisation_id", "mentee_id");

-- CreateIndex
CREATE UNIQUE INDEX "relationships_organisation_id_request_id_key" ON "relationships"("organisation_id", "request_id");

-- CreateIndex
CREATE INDEX "questions_organisation_id_asker_id_opened_at_idx" ON "questions"("organisation_id", "asker_id", "opened_at");

-- CreateIndex
CREATE INDEX "questions_organisation_id_asked_id_idx" ON "questions"("organisation_id", "asked_id");

-- CreateIndex
CREATE UNIQUE INDEX "questions_organisation_id_id_key" ON "questions"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "question_messages_question_id_written_at_id_idx" ON "question_messages"("question_id", "written_at", "id");

-- CreateIndex
CREATE INDEX "list_entries_organisation_id_other_id_list_idx" ON "list_entries"("organisation_id", "other_id", "list");

-- CreateIndex
CREATE UNIQUE INDEX "link_codes_organisation_id_member_id_key" ON "link_codes"("organisation_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "link_codes_organisation_id_code_hash_key" ON "link_codes"("organisation_id", "code_hash");

-- CreateIndex
CREATE INDEX "link_tries_member_id_tried_at_idx" ON "link_tries"("member_id", "tried_at");

-- CreateIndex
CREATE INDEX "inbound_events_received_at_idx" ON "inbound_events"("received_at");

-- CreateIndex
CREATE UNIQUE INDEX "messages_sequence_key" ON "messages"("sequence");

-- CreateIndex
CREATE INDEX "messages_member_id_about_sequence_idx" ON "messages"("member_id", "about", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "messages_organisation_id_dedupe_key_key" ON "messages"("organisation_id", "dedupe_key");

-- AddForeignKey
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "members" ADD CONSTRAINT "members_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_organisation_id_workspace_id_fkey" FOREIGN KEY ("organisation_id", "workspace_id") REFERENCES "workspaces"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identities" ADD CONSTRAINT "identities_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisations"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topics" ADD CONSTRAINT "topics_organisation_id_proposed_by_id_fkey" FOREIGN KEY ("organisation_id", "proposed_by_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topics" ADD CONSTRAINT "member_topics_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "member_topics" ADD CONSTRAINT "member_topics_organisation_id_topic_id_fkey" FOREIGN KEY ("organisation_id", "topic_id") REFERENCES "topics"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_organisation_id_mentor_id_fkey" FOREIGN KEY ("organisation_id", "mentor_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "requests" ADD CONSTRAINT "requests_organisation_id_mentee_id_fkey" FOREIGN KEY ("organisation_id", "mentee_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organisation_id_request_id_fkey" FOREIGN KEY ("organisation_id", "request_id") REFERENCES "requests"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organisation_id_mentor_id_fkey" FOREIGN KEY ("organisation_id", "mentor_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_organisation_id_mentee_id_fkey" FOREIGN KEY ("organisation_id", "mentee_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_organisation_id_asker_id_fkey" FOREIGN KEY ("organisation_id", "asker_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "questions" ADD CONSTRAINT "questions_organisation_id_asked_id_fkey" FOREIGN KEY ("organisation_id", "asked_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_messages" ADD CONSTRAINT "question_messages_organisation_id_question_id_fkey" FOREIGN KEY ("organisation_id", "question_id") REFERENCES "questions"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "question_messages" ADD CONSTRAINT "question_messages_organisation_id_author_id_fkey" FOREIGN KEY ("organisation_id", "author_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entries" ADD CONSTRAINT "list_entries_organisation_id_owner_id_fkey" FOREIGN KEY ("organisation_id", "owner_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "list_entries" ADD CONSTRAINT "list_entries_organisation_id_other_id_fkey" FOREIGN KEY ("organisation_id", "other_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_codes" ADD CONSTRAINT "link_codes_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "link_tries" ADD CONSTRAINT "link_tries_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "messages" ADD CONSTRAINT "messages_organisation_id_identity_id_fkey" FOREIGN KEY ("organisation_id", "identity_id") REFERENCES "identities"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say follows by hand; prisma/invariants.md lists it.

-- States and kinds that exist.
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_platform_known" CHECK ("platform" IN ('slack', 'teams'));
ALTER TABLE "identities" ADD CONSTRAINT "identities_platform_known" CHECK ("platform" IN ('slack', 'teams'));
ALTER TABLE "members" ADD CONSTRAINT "members_state_known" CHECK ("state" IN ('newcomer', 'joined', 'left'));
ALTER TABLE "members" ADD CONSTRAINT "members_pause_ends" CHECK (("paused_until" IS NULL) = ("back_at" IS NULL));
ALTER TABLE "members" ADD CONSTRAINT "members_pause_is_a_day" CHECK ("paused_until" ~ '^\d{4}-\d{2}-\d{2}$');
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_places_sane" CHECK ("places" BETWEEN 0 AND 100);
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_seniority_known" CHECK ("seniority" BETWEEN 1 AND 5);
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_years_sane" CHECK ("years" BETWEEN 0 AND 100);
ALTER TABLE "profiles" ADD CONSTRAINT "profiles_formats_known" CHECK ("formats" <@ ARRAY['online', 'in-person', 'phone']);
ALTER TABLE "topics" ADD CONSTRAINT "topics_state_known" CHECK ("state" IN ('listed', 'proposed'));
ALTER TABLE "member_topics" ADD CONSTRAINT "member_topics_side_known" CHECK ("side" IN ('mentor', 'mentee'));
ALTER TABLE "member_topics" ADD CONSTRAINT "member_topics_importance_known" CHECK ("importance" BETWEEN 1 AND 3);
ALTER TABLE "list_entries" ADD CONSTRAINT "list_entries_list_known" CHECK ("list" IN ('bookmark', 'dismissed', 'excluded'));
ALTER TABLE "list_entries" ADD CONSTRAINT "list_entries_not_oneself" CHECK ("owner_id" <> "other_id");

-- Requests.
ALTER TABLE "requests" ADD CONSTRAINT "requests_state_known" CHECK ("state" IN ('pending', 'accepted', 'declined', 'withdrawn', 'expired', 'closed'));
ALTER TABLE "requests" ADD CONSTRAINT "requests_sender_known" CHECK ("sender" IN ('mentor', 'mentee'));
ALTER TABLE "requests" ADD CONSTRAINT "requests_not_to_oneself" CHECK ("mentor_id" <> "mentee_id");
ALTER TABLE "requests" ADD CONSTRAINT "requests_settled_when_not_pending" CHECK (("state" = 'pending') = ("settled_at" IS NULL));
ALTER TABLE "requests" ADD CONSTRAINT "requests_reason_only_declined" CHECK ("decline_reason" IS NULL OR "state" = 'declined');
ALTER TABLE "requests" ADD CONSTRAINT "requests_place_from_one" CHECK ("place" >= 1);
ALTER TABLE "requests" ADD CONSTRAINT "requests_clock_sane" CHECK ("days_used" >= 0 AND "reminders_sent" >= 0);
CREATE UNIQUE INDEX "requests_one_pending_per_pair" ON "requests" ("organisation_id", "mentor_id", "mentee_id") WHERE "state" = 'pending';
CREATE UNIQUE INDEX "requests_place_of_mentee" ON "requests" ("mentee_id", "place") WHERE "state" = 'pending' AND "sender" = 'mentee';
CREATE INDEX "requests_pending_of_mentor" ON "requests" ("mentor_id") WHERE "state" = 'pending';
CREATE INDEX "requests_pending_of_mentee" ON "requests" ("mentee_id") WHERE "state" = 'pending';
CREATE INDEX "requests_due" ON "requests" ("organisation_id", "next_due_at") WHERE "state" = 'pending' AND "next_due_at" IS NOT NULL;
CREATE INDEX "requests_declined" ON "requests" ("mentor_id", "mentee_id", "settled_at") WHERE "state" = 'declined';

-- Relationships.
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_state_known" CHECK ("state" IN ('introduced', 'active', 'winding-down', 'paused', 'completed', 'withdrawn'));
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_of_two" CHECK ("mentor_id" <> "mentee_id");
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_places_from_one" CHECK ("mentor_place" >= 1 AND "mentee_place" >= 1);
ALTER TABLE "relationships" ADD CONSTRAINT "relationships_ended_when_not_live" CHECK (("state" IN ('introduced', 'active', 'winding-down', 'paused')) = ("ended_at" IS NULL));
CREATE UNIQUE INDEX "relationships_place_of_mentor" ON "relationships" ("mentor_id", "mentor_place") WHERE "state" IN ('introduced', 'active', 'winding-down', 'paused');
CREATE UNIQUE INDEX "relationships_place_of_mentee" ON "relationships" ("mentee_id", "mentee_place") WHERE "state" IN ('introduced', 'active', 'winding-down', 'paused');
CREATE UNIQUE INDEX "relationships_one_live_per_pair" ON "relationships" ("organisation_id", "mentor_id", "mentee_id") WHERE "state" IN ('introduced', 'active', 'winding-down', 'paused');

-- Questions.
ALTER TABLE "questions" ADD CONSTRAINT "questions_state_known" CHECK ("state" IN ('open', 'stopped'));
ALTER TABLE "questions" ADD CONSTRAINT "questions_not_to_oneself" CHECK ("asker_id" <> "asked_id");
ALTER TABLE "questions" ADD CONSTRAINT "questions_stopped_when_not_open" CHECK (("state" = 'open') = ("stopped_at" IS NULL));
CREATE UNIQUE INDEX "questions_one_open_per_pair" ON "questions" ("organisation_id", LEAST("asker_id", "asked_id"), GREATEST("asker_id", "asked_id")) WHERE "state" = 'open';

-- Topics: one label once, in any case.
CREATE UNIQUE INDEX "topics_one_label" ON "topics" ("organisation_id", lower("label"));

-- The ledger.
ALTER TABLE "messages" ADD CONSTRAINT "messages_kind_known" CHECK ("kind" IN ('send', 'edit', 'home'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_urgency_known" CHECK ("urgency" IN ('news', 'nudge'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_state_known" CHECK ("state" IN ('queued', 'parked', 'sending', 'uncertain', 'sent', 'failed'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_sent_keep_no_card" CHECK ("state" <> 'sent' OR ("card" IS NULL AND "sent_at" IS NOT NULL));
ALTER TABLE "messages" ADD CONSTRAINT "messages_waiting_have_a_card" CHECK ("kind" = 'home' OR "card" IS NOT NULL OR "state" IN ('sent', 'failed'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_sending_is_leased" CHECK ("state" <> 'sending' OR "lease_until" IS NOT NULL);
CREATE INDEX "messages_waiting_of_conversation" ON "messages" ("identity_id", ("kind" = 'home'), "sequence") WHERE "state" IN ('queued', 'parked', 'sending', 'uncertain');
CREATE INDEX "messages_waiting_due" ON "messages" ("next_attempt_at") WHERE "state" IN ('queued', 'parked', 'sending', 'uncertain');
CREATE UNIQUE INDEX "messages_one_fresh_home" ON "messages" ("identity_id") WHERE "kind" = 'home' AND "state" = 'queued' AND "attempts" = 0;

-- The directory: which members must be read again. Readers ask for changes since their oldest unfinished transaction.
CREATE FUNCTION "note_directory_change"("organisation" text, "member" text) RETURNS void LANGUAGE sql AS $$
  INSERT INTO "directory_changes" ("member_id", "organisation_id", "changed_in")
  VALUES ("member", "organisation", pg_current_xact_id()::text::bigint)
  ON CONFLICT ("member_id") DO UPDATE SET "changed_in" = EXCLUDED."changed_in", "organisation_id" = EXCLUDED."organisation_id"
$$;

CREATE FUNCTION "member_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_directory_change(OLD.organisation_id, OLD.id);
  RETURN NULL;
END $$;

CREATE TRIGGER "members_note_update" AFTER UPDATE ON "members" FOR EACH ROW
  WHEN ((OLD.state, OLD.hidden, OLD.paused_until, OLD.back_at, OLD.zone) IS DISTINCT FROM (NEW.state, NEW.hidden, NEW.paused_until, NEW.back_at, NEW.zone))
  EXECUTE FUNCTION "member_changed"();
CREATE TRIGGER "members_note_delete" AFTER DELETE ON "members" FOR EACH ROW EXECUTE FUNCTION "member_changed"();

CREATE FUNCTION "profile_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    PERFORM note_directory_change(OLD.organisation_id, OLD.member_id);
  ELSE
    PERFORM note_directory_change(NEW.organisation_id, NEW.member_id);
  END IF;
  RETURN NULL;
END $$;

CREATE TRIGGER "profiles_note_change" AFTER INSERT OR UPDATE OR DELETE ON "profiles" FOR EACH ROW EXECUTE FUNCTION "profile_changed"();

CREATE FUNCTION "topics_of_members_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM note_directory_change(changed.organisation_id, changed.member_id)
  FROM (SELECT DISTINCT organisation_id, member_id FROM changed_rows ORDER BY member_id) AS changed;
  RETURN NULL;
END $$;

CREATE TRIGGER "member_topics_note_insert" AFTER INSERT ON "member_topics" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "topics_of_members_changed"();
CREATE TRIGGER "member_topics_note_update" AFTER UPDATE ON "member_topics" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "topics_of_members_changed"();
CREATE TRIGGER "member_topics_note_delete" AFTER DELETE ON "member_topics" REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "topics_of_members_changed"();

CREATE FUNCTION "relationship_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed "relationships" := COALESCE(NEW, OLD);
BEGIN
  -- In the order of ids, as everywhere: two who change the same pair wait for each other instead of deadlocking.
  PERFORM note_directory_change(changed.organisation_id, LEAST(changed.mentor_id, changed.mentee_id));
  PERFORM note_directory_change(changed.organisation_id, GREATEST(changed.mentor_id, changed.mentee_id));
  RETURN NULL;
END $$;

CREATE TRIGGER "relationships_note_change" AFTER INSERT OR UPDATE OF "state" OR DELETE ON "relationships" FOR EACH ROW EXECUTE FUNCTION "relationship_changed"();
