// The one direction of data, as a check: what each place may import is the table of CONTRIBUTING.md.
const LIBS = 'treaty-law|wording|catalogue|events|event-store|recording|sources|projections';
const may = {
  'libs/treaty-law': [],
  'libs/wording': ['treaty-law'],
  'libs/catalogue': ['treaty-law'],
  'libs/events': ['treaty-law'],
  'libs/event-store': [],
  'libs/recording': ['events', 'event-store', 'treaty-law', 'catalogue', 'wording'],
  'libs/sources': ['events', 'treaty-law', 'catalogue', 'wording'],
  'libs/projections': ['events', 'event-store', 'treaty-law', 'catalogue'],
  'apps/dashboard': [],
};

export default {
  forbidden: [
    ...Object.entries(may).map(([place, allowed]) => ({
      name: `${place.replace('/', '-')}-imports`,
      comment: `${place} may import ${allowed.length === 0 ? 'no other part of the project' : allowed.join(', ')}`,
      severity: 'error',
      from: { path: `^${place}/` },
      to: {
        path: `^(libs/(${LIBS})|apps)/`,
        pathNot: [`^${place}/`, ...allowed.map((lib) => `^libs/${lib}/`)],
      },
    })),
    {
      name: 'apps-stay-apart',
      comment: 'no app imports another',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'one-public-entry',
      comment:
        'a library is entered through its index; recording also through its @nestjs/cqrs handlers, sources through its dates and the texts that are kept, which are read without the readers of files',
      severity: 'error',
      from: { path: '^(libs|apps|test)/([^/]+)/' },
      to: {
        path: `^libs/(${LIBS})/`,
        pathNot: [
          '^$1/$2/',
          '^libs/[^/]+/src/index\\.ts$',
          '^libs/recording/src/cqrs\\.ts$',
          '^libs/sources/src/acts/dates\\.ts$',
          '^libs/sources/src/texts/index\\.ts$',
        ],
      },
    },
    {
      name: 'no-framework-in-the-core',
      comment: 'decorators and frameworks stay in the apps and in the thin handlers',
      severity: 'error',
      from: { path: '^(libs|apps/cli)/', pathNot: '^libs/recording/src/cqrs(\\.spec)?\\.ts$' },
      to: { path: '(^|/)node_modules/(@nestjs|rxjs|reflect-metadata|fastify|react)' },
    },
    {
      name: 'no-cycles',
      comment: 'what is loaded on demand may use what loads it',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['dynamic-import'] } },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^node:' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|generated)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'] },
  },
};
