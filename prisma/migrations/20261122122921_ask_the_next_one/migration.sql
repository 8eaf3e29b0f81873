-- AlterTable
ALTER TABLE "requests" ADD COLUMN     "ask_next" BOOLEAN NOT NULL DEFAULT false;

-- A mentor's offer asks nobody next.
ALTER TABLE "requests" ADD CONSTRAINT "requests_only_mentees_ask_next" CHECK (NOT ask_next OR sender = 'mentee');
-- One at a time: of a mentee's open requests at most one goes on by itself.
CREATE UNIQUE INDEX "requests_one_asking_on" ON "requests" ("organisation_id", "mentee_id") WHERE ask_next AND state = 'pending';
CREATE INDEX "requests_to_ask_on" ON "requests" ("organisation_id", "settled_at") WHERE ask_next AND state IN ('declined', 'expired');
