using System.Text.Json.Nodes;

namespace Scorecard.Worker.Mapping.Rows;

/// <summary>Rows of named texts, such as a file or the answer of a query: all that the mapping knows of a source.</summary>
internal interface ITable
{
    /// <summary>Its name, for messages and for what is kept of its rows.</summary>
    string Name { get; }

    /// <summary>The names of the texts, in the order in which they stand in each row.</summary>
    ColumnNames Columns { get; }

    /// <summary>What stands between the texts of a plain row. A source without plain rows says nothing of it.</summary>
    char Separator => '\u001F';

    /// <summary>When it was written: the time of its data, unless the settings say another.</summary>
    DateTimeOffset WrittenAt { get; }

    /// <summary>A checksum of all that it says; null where only reading the rows could tell.</summary>
    string? Checksum { get; }

    /// <summary>What it takes, beside the text of a row, to take the row apart again later. It is kept with rejected rows.</summary>
    JsonObject Format { get; }

    /// <summary>Reads the rows from the first one on, each time anew.</summary>
    IEnumerable<Row> Rows(CancellationToken cancellation);

    /// <summary>Throws where it has changed since it was opened: half of an export must not pass for the whole.</summary>
    void CheckUnchanged();
}
