import { expect, test } from 'vitest';
import { findCommand } from '../../../handlers/command.ts';
import { commands } from '../../../handlers/commands/index.ts';
import { chatWith } from '../../helpers/chat.ts';

test('/start: a few lines and four examples that lead to commands', async () => {
  const { said } = await chatWith();
  const { reply } = await said('/start');
  expect(reply.blocks.length).toBeLessThanOrEqual(4);
  const inputs = reply.buttons?.flat().map(button => button.input) ?? [];
  expect(inputs).toHaveLength(4);
  for (const input of inputs) expect(findCommand(input, commands).kind).toBe('command');
});
