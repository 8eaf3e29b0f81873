-- Which platforms there are is known where they are plugged in (src/app/platforms.ts). The database keeps the form of a
-- name, so that a third platform needs no migration. A row is looked at once for it; nothing is rewritten.
ALTER TABLE "workspaces" DROP CONSTRAINT "workspaces_platform_known";
ALTER TABLE "workspaces" ADD CONSTRAINT "workspaces_platform_is_a_name" CHECK ("platform" ~ '^[a-z][a-z0-9-]{0,30}$');
ALTER TABLE "identities" DROP CONSTRAINT "identities_platform_known";
ALTER TABLE "identities" ADD CONSTRAINT "identities_platform_is_a_name" CHECK ("platform" ~ '^[a-z][a-z0-9-]{0,30}$');
