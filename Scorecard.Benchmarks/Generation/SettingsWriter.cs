namespace Scorecard.Benchmarks.Generation;

/// <summary>
/// Writes the settings of the company whose exports are made, beside them. The leads are a source of their own, so that a
/// pull of them reads one file: the one that it is measured against.
/// </summary>
internal static class SettingsWriter
{
    private const string Segments = """{ "channel": "channel", "region": "region", "team": "team", "product": "product" }""";

    private static readonly string When =
        $$"""
        "dataTime": "{{History.LastDay:yyyy-MM-dd}}", "coverage": { "from": "{{History.FirstDay:yyyy-MM-dd}}" }
        """;

    public static void Write(string path) => File.WriteAllText(path, Text);

    private static string Text =>
        $$"""
        {
          "name": "benchmark",
          "title": "Benchmark company",
          "timeZone": "UTC",
          "currency": "USD",
          "asOf": "{{History.LastDay:yyyy-MM-dd}}",
          "targets": [
            { "metric": "lead-conversion-rate", "grain": "month", "value": 0.08 },
            { "metric": "mql-to-sql-ratio", "grain": "month", "value": 0.35 },
            { "metric": "customer-acquisition-cost", "grain": "month", "value": 1500 },
            { "metric": "customer-retention", "grain": "month", "value": 0.98 },
            { "metric": "pipeline-velocity", "grain": "month", "value": 100000 }
          ],
          "sources": [
            {
              "name": "crm",
              "kind": "csv",
              "schedule": "0 0 3 * * ?",
              "options": {
                "files": [
        {{Source("leads.csv", "lead", """{ "id": "lead_id", "created": "created_at", "mql": "mql_at", "assigned": "assigned_at", "firstTouch": "first_touch_at", "accepted": "accepted_at", "rejected": "rejected_at", "rejectReason": "reject_reason", "sql": "sql_at", "customer": "customer_id" }""", Segments)}}
                ]
              }
            },
            {
              "name": "books",
              "kind": "csv",
              "schedule": "0 30 3 * * ?",
              "options": {
                "files": [
        {{Source("deals.csv", "deal", """{ "id": "deal_id", "lead": "lead_id", "customer": "customer_id", "created": "created_at", "qualified": "qualified_at", "expectedClose": "expected_close", "closed": "closed_at", "outcome": "outcome", "amount": "amount", "probability": "probability" }""", Segments)}},
        {{Source("customers.csv", "customer", """{ "customer": "customer_id", "from": "from_at", "to": "to_at", "monthlyAmount": "monthly_amount" }""", Segments)}},
        {{Source("spend.csv", "spend", """{ "from": "day", "kind": "kind", "amount": "amount" }""", """{ "channel": "channel" }""")}}
                ]
              }
            }
          ]
        }

        """;

    private static string Source(string file, string record, string columns, string segments) =>
        $$"""
                  {
                    "file": "{{file}}", "record": "{{record}}",
                    "columns": {{columns}},
                    "segments": {{segments}},
                    {{When}}
                  }
        """;
}
