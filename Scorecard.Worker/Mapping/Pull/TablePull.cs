using System.Security.Cryptography;
using System.Text;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>
/// Pulls every table that the settings of a source name. All tables are looked at before the first record is handed
/// over, so that a pull that cannot be whole fails before anything of it is used.
/// </summary>
internal sealed class TablePull(IReadOnlyList<ITables> entries, IKnown known)
{
    public IEnumerable<Reading> Read(CancellationToken cancellation)
    {
        var parts = OwnThread.Run(() => entries.Select(tables => TablePart.Prepare(tables, cancellation)).ToList(), cancellation);
        if (ChecksumOf(parts) is { } checksum)
        {
            yield return new Sealed(checksum);
        }

        foreach (var sameType in parts.GroupBy(part => part.Type))
        {
            yield return TablePart.Describe(sameType);
        }

        if (known.IsSame)
        {
            yield break;
        }

        var readers = parts.Select(part => part.Type).Distinct().ToDictionary(type => type, _ => new RecordReader(known));
        foreach (var reading in parts.SelectMany(part => Read(part, readers[part.Type], cancellation)))
        {
            yield return reading;
        }

        foreach (var (type, reader) in readers)
        {
            var tables = parts.Where(part => part.Type == type).SelectMany(part => part.Tables).ToList();
            foreach (var reading in new RecordAssembly(known, tables, reader).Read(cancellation))
            {
                yield return reading;
            }
        }
    }

    private static IEnumerable<Reading> Read(TablePart part, RecordReader reader, CancellationToken cancellation) =>
        part.Tables.SelectMany(table => reader.Read(table, cancellation)).Concat(Notes(part));

    /// <summary>What is said of a part once its rows were read.</summary>
    private static IEnumerable<Reading> Notes(TablePart part)
    {
        foreach (var finding in part.Notes.Findings())
        {
            yield return new Noted(finding);
        }
    }

    /// <summary>A checksum of all that is delivered; null where a table cannot tell one.</summary>
    private static string? ChecksumOf(List<TablePart> parts)
    {
        var checksums = parts.SelectMany(part => part.Tables).Select(table => table.Checksum).ToList();
        return checksums.Contains(null)
            ? null
            : Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{parts[0].Options.Currency} {string.Join(' ', checksums)}")));
    }
}
