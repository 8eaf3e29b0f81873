import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as engineModule from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { EngineAdapter } from './engine-adapter.ts';

/** Prisma's own migration engine, bound to one database. */
export type SchemaEngine = engineModule.SchemaEngine;

/** Nothing in the database is managed by anybody but us. */
export const NO_FILTERS = { externalTables: [], externalEnums: [] } satisfies engineModule.SchemaFilter;

/** The compiler knows WebAssembly only together with a browser. */
declare const WebAssembly: {
  instantiate(
    binary: Uint8Array,
    imports: object,
  ): Promise<{ instance: { exports: { __wbindgen_start?: () => void } } }>;
};

/** The engine's WebAssembly tells this global why it gave up, before it does. */
declare global {
  var PRISMA_WASM_PANIC_REGISTRY: { set_message(message: string): void } | undefined;
}

let loading: Promise<void> | undefined;

/** Opens the engine on the adapter's database. The first call loads 5 MB of WebAssembly. */
export async function openSchemaEngine(adapter: EngineAdapter): Promise<SchemaEngine> {
  loading ??= loadEngine();
  await loading;
  return engineModule.SchemaEngine.new(
    { datamodels: undefined },
    () => undefined,
    bindMigrationAwareSqlAdapterFactory(adapter),
  );
}

/** Node before 24 cannot import WebAssembly as a module, so the file is instantiated by hand. */
async function loadEngine(): Promise<void> {
  const bindings = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg');
  const binary = await readFile(path.join(path.dirname(bindings), 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(binary, { './schema_engine_bg.js': { ...engineModule } });
  globalThis.PRISMA_WASM_PANIC_REGISTRY ??= {
    set_message: (message) => {
      throw new Error(`Prisma's schema engine gave up: ${message}`);
    },
  };
  engineModule.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
}
