using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>The tables that one entry of the settings names.</summary>
internal sealed record TablePart(MappingOptions Options, IReadOnlyList<MappedTable> Tables, PartNotes Notes)
{
    public RecordType Type => Options.Record.Type;

    /// <summary>Opens the tables and looks at each.</summary>
    public static TablePart Prepare(ITables tables, CancellationToken cancellation)
    {
        var (notes, binder) = (new PartNotes(tables.Options), new ColumnBinder(tables.Options));
        return new TablePart(
            tables.Options,
            [.. tables.Open(binder.Wanted, cancellation).Select(table => new MappedTable(tables, table, binder, notes, cancellation))],
            notes);
    }

    /// <summary>What the parts of one record type deliver together: what one of them maps is mapped, and they are as old as the oldest.</summary>
    public static Described Describe(IGrouping<RecordType, TablePart> parts)
    {
        var options = parts.First().Options;
        return new Described(
            parts.Key,
            parts.Min(part => part.DataTime),
            parts.SelectMany(part => part.Options.Fields).Where(field => field != RecordField.Updated).ToHashSet(StringComparer.Ordinal),
            parts.SelectMany(part => part.Options.Segments.Keys).ToHashSet(StringComparer.Ordinal),
            options.CompleteFrom,
            options.CompleteTo,
            options.ZeroAmountIsReal ?? false);
    }

    // Several tables of one entry are one export in pieces, so the newest tells how far it goes.
    private DateTimeOffset DataTime => Tables.Max(table => table.DataTime);
}
