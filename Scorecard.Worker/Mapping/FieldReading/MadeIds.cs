using System.Runtime.InteropServices;
using Scorecard.Worker.Sources.Csv.Options;

namespace Scorecard.Worker.Mapping.FieldReading;

/// <summary>
/// Numbers ids that are made from what rows say, from the second use on. The files of one pattern are exports of the same: what
/// the next one says again is the same row, where the record is one that is exported again and again.
/// </summary>
internal sealed class MadeIds
{
    private readonly Dictionary<string, int> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> most = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> here = new(StringComparer.Ordinal);
    private CsvFileOptions? entry;

    /// <summary>Another file begins.</summary>
    public void Begin(CsvFileOptions ofEntry)
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
    public string Next(string id, bool isExportedAgain)
    {
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(isExportedAgain ? here : before, id, out _);
        count++;
        var number = count + (isExportedAgain ? before.GetValueOrDefault(id) : 0);
        return number == 1 ? id : $"{id}#{number}";
    }
}
