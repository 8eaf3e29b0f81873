-- CreateTable
CREATE TABLE "recording_words" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "session_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "allowed" BOOLEAN NOT NULL,
    "said_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recording_words_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "recording_words_organisation_id_session_id_said_at_idx" ON "recording_words"("organisation_id", "session_id", "said_at");

-- AddForeignKey
ALTER TABLE "recording_words" ADD CONSTRAINT "recording_words_organisation_id_session_id_fkey" FOREIGN KEY ("organisation_id", "session_id") REFERENCES "sessions"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "recording_words" ADD CONSTRAINT "recording_words_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A register: what somebody said stays said.
CREATE FUNCTION recording_words_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a word about recording is never changed';
END $$;
CREATE TRIGGER recording_words_never_change BEFORE UPDATE ON "recording_words" FOR EACH ROW EXECUTE FUNCTION recording_words_stay();
