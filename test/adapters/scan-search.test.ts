import { describe } from 'vitest';
import { scanSearch } from '../../src/adapters/scan-search.ts';
import { searchContract } from '../contracts/search.ts';

describe('the search contract', () => {
  searchContract(() => ({ open: scanSearch, persists: false }));
});
