import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { onDatabase, runOnce } from '../embedded/ensure-database.ts';
import { applyMigrations } from '../migrate/apply-migrations.ts';
import { startTemporaryServer } from './temporary-server.ts';
import { TEMPLATE_NAME } from './test-database.ts';

/** Anything else every test's database begins with, such as the queue's own tables. It must close its connections. */
export type TemplatePart = (templateUrl: string) => Promise<void>;

const MIGRATIONS = path.resolve(import.meta.dirname, '../../../../prisma/migrations');

/** Vitest's `globalSetup`: one PostgreSQL for the whole run, with a migrated template that `testDatabase` copies. */
export function testSetup(parts: readonly TemplatePart[]): (project: TestProject) => Promise<() => Promise<void>> {
  return async (project) => {
    const server = await startTemporaryServer();
    await runOnce(server.url, `CREATE DATABASE ${TEMPLATE_NAME} STRATEGY FILE_COPY`);
    const templateUrl = onDatabase(server.url, TEMPLATE_NAME);
    await applyMigrations({ url: templateUrl, migrationsDir: MIGRATIONS });
    for (const prepare of parts) await prepare(templateUrl);
    project.provide('testServerUrl', server.url);
    return () => server.stop();
  };
}

export default testSetup([]);
