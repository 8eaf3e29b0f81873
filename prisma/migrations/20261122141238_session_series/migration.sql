-- AlterTable
ALTER TABLE "sessions" ADD COLUMN     "series_id" TEXT;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_organisation_id_series_id_fkey" FOREIGN KEY ("organisation_id", "series_id") REFERENCES "sessions"("organisation_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
