import { type Operation, operations } from '../api/operations.ts';

const OFFERED = Object.values<Operation>(operations).map(({ method, path }) => ({
  methods: method === 'get' ? ['GET', 'HEAD'] : ['POST'],
  address: new RegExp(`^/api${path.replace(/\{\w+\}/g, '[^/]+')}$`),
}));

/** Methods offered at an address: none where nothing is there. Outside /api every address is a page or a file. */
export function methodsAt(url: string): string[] {
  const path = url.split('?')[0] as string;
  if (path !== '/api' && !path.startsWith('/api/')) return ['GET', 'HEAD'];
  return OFFERED.filter(({ address }) => address.test(path)).flatMap(({ methods }) => methods);
}
