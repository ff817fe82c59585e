using System.Security.Cryptography;
using System.Text;
using Scorecard.Data.Replays;
using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Pull;
using Scorecard.Worker.Mapping.Replay;
using Scorecard.Worker.Mapping.Rows;
using Scorecard.Worker.Sources.Csv.Options;
using Scorecard.Worker.Sources.Csv.Rows;

namespace Scorecard.Worker.Sources.Csv;

/// <summary>
/// Reads every file of a folder that the options name. All files are looked at before the first record is handed
/// over, so that a pull that cannot be whole fails before anything of it is used.
/// </summary>
internal sealed class CsvSource(SourceSettings settings, CsvOptions options) : IReplayableSource
{
    public bool IsFull => true;

    public IReadOnlyCollection<RecordType> RecordTypes => [.. options.Files.Select(file => file.Mapper.Type).Distinct()];

    public IAsyncEnumerable<Reading> PullAsync(IKnown known, CancellationToken cancellation) => Pull(known, cancellation).ToAsyncEnumerable();

    public IAsyncEnumerable<Reread> RereadAsync(IAsyncEnumerable<RejectedRow> rows, CancellationToken cancellation) =>
        new CsvReplay(options, Folder, settings.Currency).RereadAsync(rows, cancellation);

    private IEnumerable<Reading> Pull(IKnown known, CancellationToken cancellation)
    {
        var parts = OwnThread.Run(() => options.Files.Select(file => FilePart.Prepare(file, Folder, cancellation)).ToList(), cancellation);
        yield return new Sealed(Checksum(parts));
        foreach (var sameType in parts.GroupBy(part => part.Options.Mapper.Type))
        {
            yield return FilePart.Describe(sameType);
        }

        if (known.IsSame)
        {
            yield break;
        }

        var readers = parts.Select(part => part.Options.Mapper.Type).Distinct().ToDictionary(type => type, _ => new RecordReader(settings.Currency, known));
        foreach (var part in parts)
        {
            foreach (var reading in part.Files.SelectMany(file => readers[part.Options.Mapper.Type].Read(file, cancellation)))
            {
                yield return reading;
            }

            foreach (var finding in part.Notes.Findings())
            {
                yield return new Noted(finding);
            }
        }

        foreach (var (type, reader) in readers)
        {
            var files = parts.Where(part => part.Options.Mapper.Type == type).SelectMany(part => part.Files).ToList();
            foreach (var reading in new RecordAssembly(settings.Currency, known, files, reader).Read(cancellation))
            {
                yield return reading;
            }
        }
    }

    private string Checksum(IEnumerable<FilePart> parts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{settings.Currency} {string.Join(' ', parts.SelectMany(part => part.Files).Select(file => file.Checksum))}")));

    private SourceFolder Folder { get; } = new(Path.Combine(settings.Folder, options.Folder ?? ""));
}
