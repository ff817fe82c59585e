using System.Text.Json.Nodes;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Tables;

/// <summary>The tables that one entry of a source's settings names. A source is a list of these, and nothing else.</summary>
internal interface ITables
{
    /// <summary>How their rows become records.</summary>
    MappingOptions Options { get; }

    /// <summary>Opens them one after the other, in an order that stays.</summary>
    /// <param name="columns">The columns that each has to have, for sources that must find where the names stand.</param>
    /// <param name="cancellation">Stops it.</param>
    IEnumerable<ITable> Open(IReadOnlyCollection<string> columns, CancellationToken cancellation);

    /// <summary>Opens a table that is looked up in.</summary>
    ITable OpenLookup(LookupOptions lookup, CancellationToken cancellation);

    /// <summary>Whether a table of this name, of which rejected rows were kept, is one of them by the settings of today.</summary>
    bool Includes(string table);

    /// <summary>Takes rejected rows of a table apart again; the table itself need not be there any longer.</summary>
    /// <param name="table">The table's name.</param>
    /// <param name="format">The <see cref="ITable.Format"/> of the table when the rows were rejected.</param>
    IRowParser Parser(string table, JsonObject format);
}

/// <summary>Takes rows apart that were kept as text.</summary>
internal interface IRowParser
{
    /// <summary>The columns that the table had.</summary>
    ColumnNames Columns { get; }

    /// <summary>A row, from what was kept of it.</summary>
    Row Parse(string text, long number);
}
