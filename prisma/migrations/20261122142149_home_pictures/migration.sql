-- AlterTable
ALTER TABLE "identities" ADD COLUMN     "home_pictures" JSONB;
