using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using Scorecard.Data.Counting;
using Scorecard.Data.History;
using Scorecard.Data.Model;
using Scorecard.Data.Points;
using Scorecard.Metrics.Contract;
using Scorecard.Metrics.Periods;

namespace Scorecard.Data.Queries;

/// <summary>What can be asked for: a question about what there is not is answered by what there is, and never with something else.</summary>
internal sealed class Reach
{
    private readonly ScoringContext _context;
    private readonly HistorySpan? _span;
    private readonly Grain _grain;
    private readonly DateOnly? _published;

    private Reach(ScoringContext context, HistorySpan? span, Grain grain, DateOnly? published, KnownSnapshot? snapshot, DateOnly? asOf) =>
        (_context, _span, _grain, _published, Snapshot, AsOf) = (context, span, grain, published, snapshot, asOf);

    /// <summary>The snapshot that is asked for; null for today's.</summary>
    public KnownSnapshot? Snapshot { get; }

    /// <summary>The last day that is to count; null for as far as the data go.</summary>
    public DateOnly? AsOf { get; }

    /// <summary>Checks the moment that is asked about, for periods of a grain.</summary>
    /// <exception cref="QueryException">There is no such snapshot, or the day is none that anything is known of.</exception>
    public static async Task<Reach> ReadAsync(ScorecardContext store, ScoringContext context, Grain grain, long? snapshot, DateOnly? asOf, CancellationToken cancellation)
    {
        var day = RequestReader.Day("asOf", asOf);
        await store.Database.OpenConnectionAsync(cancellation);
        var connection = (NpgsqlConnection)store.Database.GetDbConnection();
        var known = snapshot is { } id ? await KnownSnapshot.FindAsync(connection, id, cancellation) : null;
        var span = await Publication.ReadAsync(connection, cancellation) is { } published ? HistorySpan.From(published.First, context) : null;
        Check(context, span, day);
        Check(context, known, day);
        return new Reach(context, span, grain, await PublishedAsync(connection, grain, cancellation), known, day);
    }

    /// <summary>The period of that name, checked that it has begun and that there is anything of it; null if absent.</summary>
    public Period? Period(string parameter, string? value)
    {
        if (RequestReader.Period(parameter, value, _grain, _context.Calendar) is not { } period)
            return null;
        return WhyNot(period) is { } why ? throw new QueryException(parameter, value, why) : period;
    }

    /// <summary>The last period that was complete at the moment that is asked about.</summary>
    public Period Latest => _context.Calendar.LastComplete(_grain, Today);

    /// <summary>Whether a period was not over yet at that moment.</summary>
    public bool IsRunning(Period period) => period.End > Today;

    /// <summary>How many of its days had begun, where it was not over yet.</summary>
    public int? DaysSoFar(Period period) => IsRunning(period) ? Math.Max(1, (AsOf ?? _context.Company.AsOf ?? Today).DayNumber - period.Start.DayNumber + 1) : null;

    /// <summary>The periods of the grain that had begun at that moment and of which there is anything, oldest first.</summary>
    public IReadOnlyList<Period> Periods => [.. (_span?.Periods ?? []).Where(period => period.Grain == _grain && period.Start <= LastDay)];

    /// <summary>Whether every change of a segment's values that could be known at that moment is published; those of other segments, of days and of past moments are counted when they are asked for.</summary>
    public bool ArePublished(Segment segment) => AsOf is null
        && (segment.IsTotal || (_grain != Grain.Day && Snapshot is not { IsNewest: false } && _context.Agreements.IsFollowed(segment)));

    /// <summary>Whether what was shown of a segment is kept: of days only the total is.</summary>
    public bool WereShown(Segment segment) => AsOf is null && (segment.IsTotal || _grain != Grain.Day);

    /// <summary>Whether a period of any grain had begun at that moment and there is anything of it.</summary>
    public bool HasBegun(Period period) => period.Start <= LastDay && _span?.Periods.Contains(period) == true;

    /// <summary>The last day that had begun at that moment.</summary>
    public DateOnly LastDay => AsOf is { } day && day < Today ? day : Today;

    /// <summary>The first day that was not over at that moment.</summary>
    private DateOnly Today => new[] { _context.Today, AsOf?.AddDays(1), Snapshot is { IsNewest: false, At: var at } ? _context.Calendar.DayOf(at) : null }.OfType<DateOnly>().Min();

    private string? WhyNot(Period period)
    {
        if (period.Start > _context.Today)
            return $"{period.Name} has not begun. The newest {GrainNames.Of(period.Grain)} is {_context.Calendar.Containing(period.Grain, _context.Today).Name}.";
        if (AsOf is { } day && period.Start > day)
            return $"{period.Name} begins after {Iso(day)}, the last day that is to count, so nothing of it had happened.";
        if (Snapshot is { IsNewest: false } snapshot && _context.Calendar.DayOf(snapshot.At) is var received && period.Start > received)
            return $"{period.Name} had not begun when snapshot {snapshot.Id} was received, on {Iso(received)}.";
        var periods = Periods;
        var first = AsOf is not null && _span is not null ? _context.Calendar.Containing(period.Grain, _span.First) : periods.Count > 0 ? periods[0] : null;
        return first is not null && period.Start < first.Start && !(_published <= period.Start)
            ? $"There are no values for {period.Name}. There are for every {GrainNames.Of(period.Grain)} from {first.Name} to {periods[^1].Name}."
            : null;
    }

    /// <summary>The first period that anything was ever published of: its records may have gone since, and what was shown of it has not.</summary>
    private static async Task<DateOnly?> PublishedAsync(NpgsqlConnection connection, Grain grain, CancellationToken cancellation)
    {
        await using var command = new NpgsqlCommand("SELECT min(period_start) FROM metric_point WHERE (dimension, segment, grain, metric) = ('', '', $1, $2)", connection);
        command.Parameters.AddWithValue(GrainNames.Of(grain));
        command.Parameters.AddWithValue(MetricCatalog.All[0].Key);
        return await command.ExecuteScalarAsync(cancellation) as DateOnly?;
    }

    private static void Check(ScoringContext context, HistorySpan? span, DateOnly? asOf)
    {
        if (asOf is not { } day)
            return;
        if (context.Company.AsOf is { } judged && day > judged)
            throw Unusable(day, $"This scorecard is judged as of {Iso(judged)}, and {Iso(day)} is later.");
        if (day > context.Today)
            throw Unusable(day, $"{Iso(day)} is yet to come; today is {Iso(context.Today)}.");
        if (day < span?.First)
            throw Unusable(day, $"Nothing had happened by {Iso(day)}: the data begin on {Iso(span.First)}.");
    }

    /// <summary>A day that was yet to come when a snapshot was received, nothing in it can say anything of.</summary>
    private static void Check(ScoringContext context, KnownSnapshot? snapshot, DateOnly? asOf)
    {
        if (snapshot is { IsNewest: false } && asOf is { } day && context.Calendar.DayOf(snapshot.At) is var received && day > received)
            throw Unusable(day, $"{Iso(day)} was yet to come when snapshot {snapshot.Id} was received, on {Iso(received)}.");
    }

    private static QueryException Unusable(DateOnly day, string message) => new("asOf", Iso(day), message);

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
