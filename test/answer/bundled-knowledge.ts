// The knowledge that travels with the package, for tests.
import { join } from 'node:path';
import { diskFiles } from '../../src/adapters/disk-files.ts';
import { type Knowledge, readKnowledge } from '../../src/answer/knowledge.ts';
import { projectRoot } from '../helpers/project.ts';

export const knowledgeFolder = join(projectRoot, 'corpus', 'knowledge');

export async function bundledKnowledge(): Promise<Knowledge> {
  const read = await readKnowledge(diskFiles, knowledgeFolder);
  if (!read.ok) throw new Error(read.failure.message);
  return read.value;
}
