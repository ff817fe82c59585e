// Loads the exports into tables of DuckDB's own and times the five metrics over them, warm.
// node run.mjs FOLDER LEADS_FOLDER START END REPEAT VALUES_FILE → one line of JSON
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance, version } from '@duckdb/node-api';

const [folder, leads, start, end, repeat, valuesFile] = process.argv.slice(2);
const here = dirname(fileURLToPath(import.meta.url));
const metrics = ['lead-conversion-rate', 'mql-to-sql-ratio', 'customer-acquisition-cost', 'pipeline-velocity', 'customer-retention'];
const dimensions = ['channel', 'region', 'team', 'product'];

const sql = name => readFileSync(join(here, `${name}.sql`), 'utf8')
  .replaceAll('$leads', leads).replaceAll('$folder', folder)
  .replaceAll('$start', `TIMESTAMP '${start}'`).replaceAll('$end', `TIMESTAMP '${end}'`);
const seconds = since => Number(process.hrtime.bigint() - since) / 1e9;

const connection = await (await DuckDBInstance.create(':memory:')).connect();
const loading = process.hrtime.bigint();
await connection.run(sql('load'));
const loadSeconds = seconds(loading);

const queries = metrics.map(sql);
let answers;
const runs = [];
for (let run = 0; run <= Number(repeat); run++) {
  const started = process.hrtime.bigint();
  answers = [];
  for (const query of queries) answers.push(await connection.runAndReadAll(query));
  if (run > 0) runs.push(seconds(started)); // the first run warms up
}

writeFileSync(valuesFile, answers.flatMap((answer, at) => answer.getRowObjectsJS().flatMap(row => lines(metrics[at], row))).join(''));
const threads = (await connection.runAndReadAll("SELECT current_setting('threads') AS n")).getRowObjectsJS()[0].n;
console.log(JSON.stringify({ version: version(), threads: Number(threads), loadSeconds, seconds: runs }));

function lines(metric, row) {
  const dimension = dimensions.find(name => row[name] !== null) ?? '';
  return Object.entries(row)
    .filter(([name, value]) => name !== 'month' && !dimensions.includes(name) && value !== null)
    .map(([name, value]) => `${metric}\t${name}\t${row.month}\t${dimension}\t${dimension ? row[dimension] : ''}\t${Number(value)}\n`);
}
