using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.Queries;
using Scorecard.Data.Records;
using Scorecard.Metrics.Records;

namespace Scorecard.Data.Restated;

/// <summary>The records behind a value at one moment, each with how it counts.</summary>
internal sealed class CountedRecords
{
    private readonly RecordsReader _reader;
    private readonly Dictionary<RecordKey, Place> _places = [];

    private CountedRecords(RecordsReader reader) => _reader = reader;

    /// <summary>Which records they are.</summary>
    public IEnumerable<RecordKey> Keys => _places.Keys;

    /// <summary>Finds the records of both parts.</summary>
    /// <param name="connection">Sees the records that were counted.</param>
    /// <param name="facts">The counted records.</param>
    /// <param name="rules">The version of the rules that leads are classified by.</param>
    /// <param name="segment">The segment.</param>
    /// <param name="records">What is behind the value.</param>
    public static CountedRecords Of(NpgsqlConnection connection, ColumnFacts facts, int rules, Segment segment, MetricRecords records)
    {
        var (behind, finder) = (new CountedRecords(new RecordsReader(connection, facts, rules, segment)), new RecordFinder(facts, rules, segment));
        behind.Add(RecordPart.Numerator, records.Numerator, finder.Find(records.Numerator), facts);
        if (!ReferenceEquals(records.Numerator, records.Denominator))
            behind.Add(RecordPart.Denominator, records.Denominator, finder.Find(records.Denominator), facts);
        return behind;
    }

    /// <summary>How a record counts; null where it does not.</summary>
    public Counts? CountsOf(RecordKey key) => _places.TryGetValue(key, out var place) ? place.Counts : null;

    /// <summary>The part that a record is in; the numerator where it is in both.</summary>
    public RecordPart PartOf(RecordKey key) => _places[key].Part;

    /// <summary>Some of the records, in words.</summary>
    public async Task<IReadOnlyDictionary<RecordKey, RecordView>> ViewsAsync(IEnumerable<RecordKey> keys, CancellationToken cancellation)
    {
        var views = new Dictionary<RecordKey, RecordView>();
        foreach (var part in keys.Where(_places.ContainsKey).GroupBy(key => _places[key].Selection))
        {
            RecordKey[] wanted = [.. part];
            var told = await _reader.ViewsAsync(part.Key, Array.ConvertAll(wanted, key => _places[key].Record), cancellation);
            foreach (var (key, view) in wanted.Zip(told))
                views[key] = view;
        }

        return views;
    }

    private void Add(RecordPart part, Selection selection, Found found, ColumnFacts facts)
    {
        var views = new RecordViews(facts.Records, selection, "", found);
        var isOfDays = selection is RecordSelection { Record: Metrics.Facts.RecordType.Spend };
        foreach (var record in found.Records)
        {
            var day = found.DayOf(record);
            // A row of spend is a record on each of its days.
            var key = new RecordKey(RecordsReader.TypeOf(selection), found.Details.SourceOf(record), views.IdOf(record), isOfDays ? day : null);
            var counted = new Count(day, found.SecondDayOf(record), found.AddsOf(record));
            if (_places.TryGetValue(key, out var known))
                _places[key] = known with { Counts = known.Counts.And(part, counted) };
            else
                _places[key] = new Place(part, selection, record, default(Counts).And(part, counted));
        }
    }

    private sealed record Place(RecordPart Part, Selection Selection, int Record, Counts Counts);
}

/// <summary>A record, however it counts.</summary>
/// <param name="Type">What it is called.</param>
/// <param name="Source">The source it came from.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Day">The day of which it is a record, where one row is many.</param>
internal readonly record struct RecordKey(string Type, string Source, string Id, DateOnly? Day);

/// <summary>How a record counts in the parts of a value; null where it does not.</summary>
internal readonly record struct Counts(Count? Numerator, Count? Denominator)
{
    /// <summary>The same with how it counts in a part.</summary>
    public Counts And(RecordPart part, Count count) => part == RecordPart.Numerator ? this with { Numerator = count } : this with { Denominator = count };
}

/// <summary>How a record counts in a part: on which day, with which second day, and what it adds.</summary>
internal readonly record struct Count(DateOnly Day, DateOnly? SecondDay, decimal? Adds);
