using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.Settings;

/// <summary>How the settings of a kind of source name its tables.</summary>
/// <param name="Words">What it calls them. The setting that names a table is named as a table is: <c>file</c>.</param>
/// <param name="Check">Answers the setting that names a table that is looked up in, or refuses it.</param>
/// <param name="Prefix">What stands before the names of a table's columns where it is looked up in.</param>
internal sealed record TableSettings(TableWords Words, Func<Setting, Setting> Check, Func<string, string> Prefix);
