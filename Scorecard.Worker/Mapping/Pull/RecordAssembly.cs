using Scorecard.Data.Snapshots;
using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.FieldReading;
using Scorecard.Worker.Mapping.Records;
using Scorecard.Worker.Mapping.Tables;

namespace Scorecard.Worker.Mapping.Pull;

/// <summary>
/// Reads the tables of one record type a second time, for the records of which several rows say something and that are not as
/// they were known. Most tables have none, and are not read again.
/// </summary>
internal sealed class RecordAssembly(IKnown known, IReadOnlyList<MappedTable> tables, RecordReader before)
{
    /// <summary>So many records are put together at once; where there are more, the tables are read once for each so many.</summary>
    private const int MostAtOnce = 100_000;

    private readonly IRecordMapper mapper = RecordMappers.Of(tables[0].Options.Record);

    private RecordType Type => mapper.Type;

    public IEnumerable<Reading> Read(CancellationToken cancellation)
    {
        var turns = (known.Settle(Type) + MostAtOnce - 1) / MostAtOnce;
        return Enumerable.Range(0, turns).SelectMany(turn => ReadTurn(turn, turns, cancellation));
    }

    private IEnumerable<Reading> ReadTurn(int turn, int turns, CancellationToken cancellation)
    {
        var (reader, records) = (new RecordReader(known), new Dictionary<Guid, Sayings>());
        foreach (var table in tables)
        {
            foreach (var (id, reading) in reader.ReadAgain(table, (id, place) => IsOfTurn(id, turn, turns) && !before.HasRejected(place) && known.IsTogether(Type, id), cancellation))
            {
                if (reading is Received { Row: MappedRow row } received)
                {
                    Of(records, id).Add(new Saying(received.Record, received.Flags, received.Hash, row.Place, row.UpdatedAt(), table.Options.Mapped), row.Repeats);
                }
                else
                {
                    yield return reading;
                }
            }
        }

        foreach (var reading in records.Values.SelectMany(sayings => sayings.Readings(mapper, (row, reason) => Reject(row, reason, reader))))
        {
            yield return reading;
        }
    }

    private static bool IsOfTurn(Guid id, int turn, int turns) => turns == 1 || (uint)id.GetHashCode() % turns == turn;

    private static Sayings Of(Dictionary<Guid, Sayings> records, Guid id)
    {
        if (!records.TryGetValue(id, out var sayings))
        {
            records[id] = sayings = new Sayings();
        }

        return sayings;
    }

    private Rejected Reject(Saying row, string reason, RecordReader reader) => new(
        new Finding(reason, reader.TableName(row.Place.File), row.Place.Line, Value: row.Record.Id),
        new RejectedRecord(Type, row.Record.Id, new Dictionary<string, DateOnly?>()));
}
