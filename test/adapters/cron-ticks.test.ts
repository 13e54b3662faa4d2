// Minutes by node-cron, on a clock that the test moves; and that a process which has stopped them ends.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { cronTicks } from '../../src/adapters/cron-ticks.ts';
import { projectRoot } from '../helpers/project.ts';

const MINUTE = 60_000;

describe('on a clock of the test', () => {
  beforeEach(() => void vi.useFakeTimers({ now: new Date('2027-01-31T08:59:30Z') }));
  afterEach(() => void vi.useRealTimers());

  function ticking(work: () => Promise<void> = async () => {}) {
    const times: string[] = [];
    const { stop } = cronTicks.everyMinute(async () => {
      times.push(new Date().toISOString().slice(11, 19));
      await work();
    });
    onTestFinished(stop);
    return { times, stop };
  }

  test('a call on each minute, none after the stop', async () => {
    const { times, stop } = ticking();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(times).toEqual(['09:00:00', '09:01:00']);
    stop();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(times).toHaveLength(2);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a call that still runs is not made a second time, and says nothing on the console', async () => {
    const said = vi.spyOn(console, 'warn');
    let finish = () => {};
    const { times } = ticking(() => new Promise(resolve => (finish = resolve)));
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(times).toEqual(['09:00:00']);
    finish();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(times).toEqual(['09:00:00', '09:03:00']);
    expect(said).not.toHaveBeenCalled();
  });

  test('a minute that comes late is not passed over', async () => {
    const { times } = ticking();
    vi.setSystemTime(new Date('2027-01-31T11:20:10Z'));
    await vi.advanceTimersByTimeAsync(30_000);
    expect(times).toEqual(['11:20:40']);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(times).toEqual(['11:20:40', '11:21:00']);
  });

  test('a clock that is put back goes on ticking', async () => {
    const { times } = ticking();
    await vi.advanceTimersByTimeAsync(MINUTE);
    vi.setSystemTime(new Date('2026-01-31T06:00:30Z'));
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(times[0]).toBe('09:00:00');
    expect(times.slice(1)).toContain('06:02:00');
  });

  test('once, after a while', async () => {
    const work = vi.fn();
    cronTicks.after(500, work);
    cronTicks.after(500, work).stop();
    await vi.advanceTimersByTimeAsync(1000);
    expect(work).toHaveBeenCalledOnce();
  });
});

test('neither a minute nor a while keeps the program from ending', () => {
  const module = JSON.stringify(join(projectRoot, 'dist/src/adapters/cron-ticks.js'));
  const code = `
    import { cronTicks } from ${module};
    cronTicks.everyMinute(async () => {}).stop();
    cronTicks.everyMinute(async () => {});
    cronTicks.after(60_000, () => {});`;
  const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { timeout: 20_000 });
  expect({ status, signal }).toEqual({ status: 0, signal: null });
});
