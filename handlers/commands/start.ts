// /start: the first words to a new user.
import type { Command } from '../command.ts';
import { welcome } from '../present/welcome.ts';

export const start: Command = {
  name: 'start',
  words: ['开始', '開始'],
  summary: '认识年报助手',
  usage: { form: '/start', examples: ['/start'] },
  async run(_input, app, out) {
    await out.send(welcome(app.uploadDays));
  },
};
