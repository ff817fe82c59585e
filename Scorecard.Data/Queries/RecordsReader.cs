using System.Text.Json;
using Npgsql;
using Scorecard.Data.DailyFacts;
using Scorecard.Metrics.Facts;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Queries;

/// <summary>Reads what a selection selects, of one segment and under one version of the classification rules.</summary>
internal sealed class RecordsReader(NpgsqlConnection connection, int rules, Segment segment)
{
    /// <summary>An account that is a customer's begins with this.</summary>
    private const string CustomerMark = "c:";

    /// <summary>How many there are, and what they add up to.</summary>
    public async Task<RecordPartView> CountAsync(Selection selection, CancellationToken cancellation)
    {
        await using var command = RecordsSql.Count(connection, selection, rules, segment);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        var unit = SumUnit(selection);
        return new RecordPartView(TypeOf(selection), selection.Rule, reader.GetInt64(0), unit is null ? null : reader.IsDBNull(1) ? 0 : reader.GetDouble(1), unit);
    }

    /// <summary>The next ones after a cursor.</summary>
    public async Task<RecordPage> PageAsync(Selection selection, RecordCursor? after, int limit, CancellationToken cancellation)
    {
        // One more than is asked for says whether there is a next page.
        await using var command = RecordsSql.Page(connection, selection, rules, segment, after, limit + 1);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        var records = new List<RecordView>();
        while (await reader.ReadAsync(cancellation))
            records.Add(Record(reader, selection));
        if (records.Count <= limit)
            return new RecordPage(records, null);
        var last = records[limit - 1];
        return new RecordPage(records[..limit], new RecordCursor(last.Day, last.Source, last.Id).ToString());
    }

    private static RecordView Record(NpgsqlDataReader reader, Selection selection)
    {
        var (day, second) = (reader.GetFieldValue<DateOnly>(3), reader.IsDBNull(4) ? default(DateOnly?) : reader.GetFieldValue<DateOnly>(4));
        var (account, fields) = (reader.GetString(2), Texts(reader.GetString(6)));
        return new RecordView(
            reader.GetString(0), reader.GetString(1), TypeOf(selection),
            account.StartsWith(CustomerMark, StringComparison.Ordinal) ? account[CustomerMark.Length..] : null,
            day, second, second?.DayNumber - day.DayNumber, reader.IsDBNull(5) ? null : reader.GetDouble(5),
            RecordReasons.Of(selection, day, second, fields),
            fields.ToDictionary(field => FieldNames.Camel(field.Key), field => field.Value, StringComparer.Ordinal),
            Texts(reader.GetString(7)),
            reader.IsDBNull(8) ? null : reader.GetInt64(8),
            reader.IsDBNull(9) ? null : reader.GetFieldValue<DateTimeOffset>(9),
            reader.IsDBNull(10) ? null : reader.GetString(10));
    }

    private static Dictionary<string, string> Texts(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!.ToDictionary(
        pair => pair.Key,
        pair => FieldNames.Text(pair.Value),
        StringComparer.Ordinal);

    private static string TypeOf(Selection selection) => selection switch
    {
        RecordSelection { Record: RecordType.Lead } => "lead",
        RecordSelection { Record: RecordType.Deal } => "deal",
        RecordSelection { Record: RecordType.Spend } => "spend",
        _ => "customer",
    };

    private static string? SumUnit(Selection selection) => selection switch
    {
        RecordSelection { Sum: null } or CustomerSelection { Sum: null } => null,
        RecordSelection { Sum: DaysBetween } => "days",
        _ => "money",
    };
}

/// <summary>Some records, and where the next begin.</summary>
internal sealed record RecordPage(IReadOnlyList<RecordView> Records, string? Next);
