-- Senders of closed requests who have not heard of it; the job looks for them every minute.
CREATE INDEX "requests_to_tell" ON "requests" ("organisation_id", "settled_at") WHERE "state" = 'closed' AND "next_due_at" IS NOT NULL;
