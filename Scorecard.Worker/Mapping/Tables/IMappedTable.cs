using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rejects;
using Scorecard.Worker.Mapping.Values.Dates;
using Scorecard.Worker.Mapping.Values.Numbers;
using Scorecard.Worker.Mapping.Values.Texts;

namespace Scorecard.Worker.Mapping.Tables;

/// <summary>What it takes to make records of a table's rows.</summary>
internal interface IMappedTable
{
    MappingOptions Options { get; }

    string Name { get; }

    BoundCells Cells { get; }

    /// <summary>Readers of the columns that dates come from, by field.</summary>
    IReadOnlyDictionary<string, DateReader> Dates { get; }

    /// <summary>Readers of the columns that numbers come from, by field.</summary>
    IReadOnlyDictionary<string, NumberReader> Numbers { get; }

    /// <summary>The fields whose ids a spreadsheet has rounded.</summary>
    IReadOnlySet<string> RoundedKeys { get; }

    /// <summary>What is said once of all its rows.</summary>
    PartNotes Notes { get; }

    /// <summary>Tells the rows that stand among the records and are none.</summary>
    NoRecord NoRecord { get; }

    /// <summary>Keeps one string of each of the texts that come again and again.</summary>
    TextPool Texts { get; }

    /// <summary>The time of the data.</summary>
    DateTimeOffset DataTime { get; }

    /// <summary>What is kept with a rejected row, to read it again later.</summary>
    string Context { get; }
}
