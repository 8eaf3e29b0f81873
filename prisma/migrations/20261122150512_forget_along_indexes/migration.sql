-- What is forgotten is found along an index, the oldest first, without looking at what is kept.
CREATE INDEX "messages_settled" ON "messages" ("urgency", "created_at") WHERE "state" IN ('sent', 'failed');
CREATE INDEX "nudges_at" ON "nudges" ("at");
CREATE INDEX "prompts_settled" ON "prompts" ("raised_at") WHERE "due_at" IS NULL;
