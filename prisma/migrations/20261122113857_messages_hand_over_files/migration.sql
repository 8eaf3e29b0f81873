-- AlterTable
ALTER TABLE "messages" ADD COLUMN     "file" JSONB;

-- A file is owed by name: there is no card to keep, and no content either.
ALTER TABLE "messages" DROP CONSTRAINT "messages_kind_known";
ALTER TABLE "messages" ADD CONSTRAINT "messages_kind_known" CHECK ("kind" IN ('send', 'edit', 'home', 'file'));
ALTER TABLE "messages" DROP CONSTRAINT "messages_waiting_have_a_card";
ALTER TABLE "messages" ADD CONSTRAINT "messages_waiting_have_a_card" CHECK ("kind" IN ('home', 'file') OR "card" IS NOT NULL OR "state" IN ('sent', 'failed'));
ALTER TABLE "messages" ADD CONSTRAINT "messages_files_are_named" CHECK (("kind" = 'file') = ("file" IS NOT NULL) AND ("kind" <> 'file' OR "card" IS NULL));
