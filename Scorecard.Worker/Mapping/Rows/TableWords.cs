namespace Scorecard.Worker.Mapping.Rows;

/// <summary>What a kind of source calls its tables, in messages and in settings.</summary>
/// <param name="Table">The word for a table: <c>file</c>, <c>query</c>.</param>
/// <param name="Row">The word that stands before the number of a row: <c>line</c>, <c>row</c>.</param>
/// <param name="Setting">The setting that lists the tables: <c>files</c>.</param>
internal sealed record TableWords(string Table, string Row, string Setting);
