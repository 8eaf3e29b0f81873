-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "good_until" TIMESTAMPTZ(3),
ADD COLUMN     "nudge_day" TEXT;

-- A nudge knows the day it takes and until when it may be sent; the way to those that did not leave in time.
ALTER TABLE "messages" ADD CONSTRAINT "messages_good_until_are_nudges" CHECK (
  ("nudge_day" IS NULL) = ("good_until" IS NULL) AND ("good_until" IS NULL OR "urgency" = 'nudge'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_nudge_day_is_a_day" CHECK ("nudge_day" ~ '^\d{4}-\d{2}-\d{2}$');
CREATE INDEX "messages_not_left" ON "messages" ("organisation_id", "good_until") WHERE "state" IN ('queued', 'parked') AND "good_until" IS NOT NULL;
