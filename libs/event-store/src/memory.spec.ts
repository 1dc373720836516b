import { memoryEventStore } from './memory.ts';
import { eventStoreContract } from './store-contract.ts';

eventStoreContract('memory', () => ({ open: memoryEventStore }), { lasting: false });
