-- CreateTable
CREATE TABLE "saved_searches" (
    "id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "query" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "saved_searches_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "digest_plans" (
    "member_id" TEXT NOT NULL,
    "organisation_id" TEXT NOT NULL,
    "next_due_at" TIMESTAMPTZ(3),
    "last_sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "digest_plans_pkey" PRIMARY KEY ("member_id")
);

-- CreateTable
CREATE TABLE "digest_shown" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "shown_id" TEXT NOT NULL,
    "shown_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "digest_shown_pkey" PRIMARY KEY ("member_id","shown_id")
);

-- CreateIndex
CREATE INDEX "saved_searches_organisation_id_member_id_idx" ON "saved_searches"("organisation_id", "member_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_searches_organisation_id_id_key" ON "saved_searches"("organisation_id", "id");

-- CreateIndex
CREATE INDEX "digest_plans_next_due_at_idx" ON "digest_plans"("next_due_at");

-- CreateIndex
CREATE UNIQUE INDEX "digest_plans_organisation_id_member_id_key" ON "digest_plans"("organisation_id", "member_id");

-- CreateIndex
CREATE INDEX "digest_shown_organisation_id_shown_id_shown_at_idx" ON "digest_shown"("organisation_id", "shown_id", "shown_at");

-- AddForeignKey
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_plans" ADD CONSTRAINT "digest_plans_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_shown" ADD CONSTRAINT "digest_shown_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest_shown" ADD CONSTRAINT "digest_shown_organisation_id_shown_id_fkey" FOREIGN KEY ("organisation_id", "shown_id") REFERENCES "members"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A digest is put before somebody of other people.
ALTER TABLE "digest_shown" ADD CONSTRAINT "digest_shown_not_oneself" CHECK ("member_id" <> "shown_id");
