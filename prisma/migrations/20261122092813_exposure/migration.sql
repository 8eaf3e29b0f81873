-- CreateTable
CREATE TABLE "exposures" (
    "organisation_id" TEXT NOT NULL,
    "member_id" TEXT NOT NULL,
    "day" DATE NOT NULL,
    "times" INTEGER NOT NULL,
    "changed_in" BIGINT NOT NULL,

    CONSTRAINT "exposures_pkey" PRIMARY KEY ("organisation_id","member_id","day")
);

-- CreateIndex
CREATE INDEX "exposures_organisation_id_changed_in_idx" ON "exposures"("organisation_id", "changed_in");

-- AddForeignKey
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_organisation_id_member_id_fkey" FOREIGN KEY ("organisation_id", "member_id") REFERENCES "members"("organisation_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What Prisma's schema cannot say follows by hand; prisma/invariants.md lists it.
ALTER TABLE "exposures" ADD CONSTRAINT "exposures_times_from_one" CHECK ("times" >= 1);
