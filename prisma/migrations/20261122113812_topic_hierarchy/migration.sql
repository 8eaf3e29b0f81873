-- AlterTable
ALTER TABLE "topics" ADD COLUMN     "external_ref" TEXT;

-- CreateTable
CREATE TABLE "topic_parents" (
    "organisation_id" TEXT NOT NULL,
    "topic_id" TEXT NOT NULL,
    "broader_id" TEXT NOT NULL,

    CONSTRAINT "topic_parents_pkey" PRIMARY KEY ("topic_id","broader_id")
);

-- CreateTable
CREATE TABLE "topic_catalogues" (
    "organisation_id" TEXT NOT NULL,
    "changed_in" BIGINT NOT NULL,

    CONSTRAINT "topic_catalogues_pkey" PRIMARY KEY ("organisation_id")
);

-- CreateIndex
CREATE INDEX "topic_parents_organisation_id_broader_id_idx" ON "topic_parents"("organisation_id", "broader_id");

-- CreateIndex
CREATE UNIQUE INDEX "topics_organisation_id_external_ref_key" ON "topics"("organisation_id", "external_ref");

-- AddForeignKey
ALTER TABLE "topic_parents" ADD CONSTRAINT "topic_parents_organisation_id_topic_id_fkey" FOREIGN KEY ("organisation_id", "topic_id") REFERENCES "topics"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "topic_parents" ADD CONSTRAINT "topic_parents_organisation_id_broader_id_fkey" FOREIGN KEY ("organisation_id", "broader_id") REFERENCES "topics"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- No topic is a part of itself; longer cycles are refused by the import, which alone writes the hierarchy.
ALTER TABLE "topic_parents" ADD CONSTRAINT "topic_parents_not_itself" CHECK ("topic_id" <> "broader_id");
ALTER TABLE "topics" ADD CONSTRAINT "topics_external_ref_said" CHECK ("external_ref" <> '');

-- Whoever changes topics or their hierarchy says so, so that one row tells whether what is known is still true.
CREATE FUNCTION "catalogue_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "topic_catalogues" ("organisation_id", "changed_in")
  SELECT DISTINCT organisation_id, pg_current_xact_id()::text::bigint FROM changed_rows ORDER BY 1
  ON CONFLICT ("organisation_id") DO UPDATE SET "changed_in" = EXCLUDED."changed_in";
  RETURN NULL;
END $$;
CREATE TRIGGER "topics_note_insert" AFTER INSERT ON "topics" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "topics_note_update" AFTER UPDATE ON "topics" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "topics_note_delete" AFTER DELETE ON "topics" REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "topic_parents_note_insert" AFTER INSERT ON "topic_parents" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "topic_parents_note_update" AFTER UPDATE ON "topic_parents" REFERENCING NEW TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();
CREATE TRIGGER "topic_parents_note_delete" AFTER DELETE ON "topic_parents" REFERENCING OLD TABLE AS changed_rows
  FOR EACH STATEMENT EXECUTE FUNCTION "catalogue_changed"();

INSERT INTO "topic_catalogues" ("organisation_id", "changed_in") SELECT DISTINCT "organisation_id", 0 FROM "topics";
