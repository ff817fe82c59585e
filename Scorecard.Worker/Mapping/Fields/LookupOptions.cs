namespace Scorecard.Worker.Mapping.Fields;

/// <summary>A small table whose columns are joined on: with the prefix <c>sales_teams.</c> its column becomes <c>sales_teams.regional_office</c>.</summary>
/// <param name="Path">Where these options stand in the configuration.</param>
/// <param name="Columns">The columns of the rows that hold the key.</param>
/// <param name="Table">The table to look in.</param>
/// <param name="Keys">Its columns with the same key.</param>
/// <param name="Prefix">What stands before the names of its columns where they are mapped.</param>
internal sealed record LookupOptions(string Path, IReadOnlyList<string> Columns, string Table, IReadOnlyList<string> Keys, string Prefix);
