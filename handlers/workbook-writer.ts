// The thread that writes a workbook: what it is started with goes out as the bytes of a file.
import { parentPort, workerData } from 'node:worker_threads';
import { workbook } from './present/workbook.ts';

parentPort?.postMessage(await workbook(workerData));
