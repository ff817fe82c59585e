using System.Runtime.InteropServices;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>
/// Numbers ids that are made from what rows say, from the second use on. The tables of one entry are exports of the same: what
/// the next one says again is the same row, where the record is one that is exported again and again.
/// </summary>
/// <param name="areRowsApart">Whether rows are read apart from those around them, so that which number is theirs cannot be known: they have that of their place until the next pull.</param>
internal sealed class MadeIds(bool areRowsApart)
{
    private readonly Dictionary<string, int> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> most = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> here = new(StringComparer.Ordinal);
    private MappingOptions? entry;

    /// <summary>Another table begins.</summary>
    public void Begin(MappingOptions ofEntry)
    {
        foreach (var (id, count) in here)
        {
            most[id] = Math.Max(most.GetValueOrDefault(id), count);
        }

        here.Clear();
        if (ofEntry != entry)
        {
            foreach (var (id, count) in most)
            {
                before[id] = before.GetValueOrDefault(id) + count;
            }

            most.Clear();
            entry = ofEntry;
        }
    }

    /// <summary>The id of the next row that says this.</summary>
    /// <param name="id">The id.</param>
    /// <param name="table">The table of the row.</param>
    /// <param name="number">The number of the row in it.</param>
    /// <param name="isExportedAgain">Whether the tables of one entry say the same rows again.</param>
    public string Next(string id, string table, long number, bool isExportedAgain) => areRowsApart ? $"{id}#{table}:{number}" : Next(id, isExportedAgain);

    private string Next(string id, bool isExportedAgain)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(isExportedAgain ? here : before, id, out _);
        count++;
        var use = count + (isExportedAgain ? before.GetValueOrDefault(id) : 0);
        return use == 1 ? id : $"{id}#{use}";
    }
}
