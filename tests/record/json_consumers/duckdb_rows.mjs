// SPDX-License-Identifier: MIT
// duckdb_rows.mjs FILE: loads JSON lines into DuckDB and prints, one JSON array a line, what a query gives back.
import { createRequire } from "node:module";

const { DuckDBInstance } = createRequire(process.cwd() + "/")("@duckdb/node-api");
const database = await DuckDBInstance.create(":memory:");
const connection = await database.connect();
// The types of ordinary members are DuckDB's own finding; only `args`, which differ from call to call, stay JSON.
await connection.run(
  `create table calls as select * from read_json($file, format = 'newline_delimited', union_by_name = true,
     map_inference_threshold = -1, maximum_object_size = 16777216, sample_size = -1,
     columns = {type: 'VARCHAR', seq: 'UBIGINT', mono_ns: 'UBIGINT', tid: 'INTEGER', name: 'VARCHAR', nr: 'UBIGINT',
                args: 'JSON', ret: 'JSON', dur_ns: 'UBIGINT', errno: 'VARCHAR'})`,
  { file: process.argv[2] },
);
const result = await connection.runAndReadAll(
  `select type, seq::VARCHAR, mono_ns::VARCHAR, tid, name, nr::VARCHAR, args::VARCHAR, ret::VARCHAR, dur_ns::VARCHAR, errno
   from calls`,
);
for (const row of result.getRowsJson()) console.log(JSON.stringify(row));
