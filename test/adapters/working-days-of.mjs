// ADAPTER FIRST COUNT: for so many days from the first on, whether they are worked, as a process with a zone of its own sees it.
const [, , adapter, first, count] = process.argv;
const { isWorkingDay } = (await import(adapter)).chineseWorkingDays();
const day = at => new Date(Date.parse(first) + at * 86_400_000).toISOString().slice(0, 10);
console.log(JSON.stringify(Array.from({ length: Number(count) }, (_, at) => isWorkingDay(day(at)))));
