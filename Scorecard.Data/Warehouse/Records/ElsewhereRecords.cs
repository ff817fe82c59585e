using System.Globalization;
using Npgsql;
using Scorecard.Data.Columns;
using Scorecard.Data.Counting;
using Scorecard.Data.Queries;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Warehouse.Records;

/// <summary>
/// Reads the records behind a part of a value from the warehouses that count them, as they are there now. What several servers
/// say is merged in order of day and server; ids are ordered by each server as it orders texts, and never here.
/// </summary>
internal sealed class ElsewhereRecords
{
    private readonly RecordSelection _selection;
    private readonly Segment _segment;
    private readonly SegmentLabels _labels;
    private readonly List<(WarehousePlace Place, WarehouseServer Server, RecordStatement Statement)> _servers;

    /// <summary>The records of a selection in these places.</summary>
    /// <exception cref="QueryException">A table does not tell what the selection asks.</exception>
    public ElsewhereRecords(IReadOnlyList<WarehousePlace> places, RecordSelection selection, Segment segment, SegmentLabels labels)
    {
        (_selection, _segment, _labels) = (selection, segment, labels);
        _servers = [.. places.SelectMany(place => place.Servers.All.Select(server => (place, server, new RecordStatement(place.Table, selection, segment))))];
    }

    /// <summary>How many there are, and what they add up to.</summary>
    public async Task<RecordPartView> CountAsync(CancellationToken cancellation)
    {
        var said = (await SaidAsync(cancellation)).SelectMany(values => values).ToList();
        var unit = RecordsReader.SumUnit(_selection);
        return new RecordPartView(
            RecordsReader.TypeOf(_selection), $"{_selection.Rule}, as the warehouse has them now", said.Sum(value => value.Count), unit is null ? null : (double)said.Sum(value => value.Sum), unit);
    }

    /// <summary>The next ones after a cursor.</summary>
    public async Task<RecordPage> PageAsync(RecordCursor? after, int limit, CancellationToken cancellation)
    {
        var said = _segment.IsTotal ? null : await SaidAsync(cancellation);
        var pages = await Task.WhenAll(_servers.Select((_, number) => PageAsync(number, said?[number], after, limit + 1, cancellation)));
        // Each page is in order already, and the sort leaves it so.
        var next = pages.SelectMany((page, number) => page.Select(view => (View: view, Number: number))).OrderBy(record => record.View.Day).ThenBy(record => record.Number).Take(limit + 1).ToList();
        var cursor = next.Count > limit ? new RecordCursor(next[limit - 1].View.Day, Text(next[limit - 1].Number), next[limit - 1].View.Id).ToString() : null;
        return new RecordPage([.. next.Take(limit).Select(record => record.View)], cursor);
    }

    private Task<IReadOnlyList<RecordView>> PageAsync(int number, List<Said>? said, RecordCursor? after, int limit, CancellationToken cancellation)
    {
        var (place, server, statement) = _servers[number];
        var rows = new RecordRows(_selection, place.Source, statement, _labels);
        var sql = statement.Page(said?.ConvertAll(value => value.Value), after is null ? null : After(statement, number, after), limit);
        return server.QueryAsync(sql, reader => rows.ReadAsync(reader, cancellation), cancellation);
    }

    private static string After(RecordStatement statement, int number, RecordCursor after)
    {
        var last = int.TryParse(after.Source, NumberStyles.None, CultureInfo.InvariantCulture, out var of) ? of
            : throw new QueryException("after", after.ToString(), "This is not where a page of a warehouse's records ended; take it from the \"next\" of the page before.");
        return statement.After(after.Day, number == last ? after.Id : null, withDay: number > last);
    }

    /// <summary>The values that count as the segment, as each server says them, with how many records have them.</summary>
    private Task<List<Said>[]> SaidAsync(CancellationToken cancellation) =>
        Task.WhenAll(_servers.Select(server => server.Server.QueryAsync(server.Statement.Count(), reader => SaidAsync(reader, cancellation), cancellation)));

    private async Task<List<Said>> SaidAsync(NpgsqlDataReader reader, CancellationToken cancellation)
    {
        var said = new List<Said>();
        while (await reader.ReadAsync(cancellation))
        {
            var value = await reader.IsDBNullAsync(0, cancellation) ? null : reader.GetString(0);
            if (_segment.IsTotal || _labels.Of(_segment.Dimension, Label.Of(value ?? "")) == _segment.Value)
                said.Add(new Said(value, reader.GetInt64(1), await reader.IsDBNullAsync(2, cancellation) ? 0 : reader.GetDecimal(2)));
        }

        return said;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private sealed record Said(string? Value, long Count, decimal Sum);
}
