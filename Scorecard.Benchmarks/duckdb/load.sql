-- The exports as tables of DuckDB's own, in memory. $folder is replaced; the leads may lie in another one.
CREATE TABLE leads AS SELECT * FROM read_csv('$leads/leads.csv', header = true, timestampformat = '%Y-%m-%dT%H:%M:%SZ', columns = {
  'lead_id': 'VARCHAR', 'created_at': 'TIMESTAMP', 'mql_at': 'TIMESTAMP', 'assigned_at': 'TIMESTAMP', 'first_touch_at': 'TIMESTAMP',
  'accepted_at': 'TIMESTAMP', 'rejected_at': 'TIMESTAMP', 'reject_reason': 'VARCHAR', 'sql_at': 'TIMESTAMP', 'customer_id': 'VARCHAR',
  'channel': 'VARCHAR', 'region': 'VARCHAR', 'team': 'VARCHAR', 'product': 'VARCHAR'});
CREATE TABLE deals AS SELECT * FROM read_csv('$folder/deals.csv', header = true, timestampformat = '%Y-%m-%dT%H:%M:%SZ', columns = {
  'deal_id': 'VARCHAR', 'lead_id': 'VARCHAR', 'customer_id': 'VARCHAR', 'created_at': 'TIMESTAMP', 'qualified_at': 'TIMESTAMP',
  'expected_close': 'DATE', 'closed_at': 'TIMESTAMP', 'outcome': 'VARCHAR', 'amount': 'DECIMAL(18,2)', 'probability': 'DECIMAL(5,2)',
  'channel': 'VARCHAR', 'region': 'VARCHAR', 'team': 'VARCHAR', 'product': 'VARCHAR'});
CREATE TABLE customers AS SELECT * FROM read_csv('$folder/customers.csv', header = true, timestampformat = '%Y-%m-%dT%H:%M:%SZ', columns = {
  'customer_id': 'VARCHAR', 'from_at': 'TIMESTAMP', 'to_at': 'TIMESTAMP', 'monthly_amount': 'DECIMAL(18,2)',
  'channel': 'VARCHAR', 'region': 'VARCHAR', 'team': 'VARCHAR', 'product': 'VARCHAR'});
CREATE TABLE spend AS SELECT * FROM read_csv('$folder/spend.csv', header = true, columns = {
  'day': 'DATE', 'channel': 'VARCHAR', 'kind': 'VARCHAR', 'amount': 'DECIMAL(18,2)'});
ANALYZE;
