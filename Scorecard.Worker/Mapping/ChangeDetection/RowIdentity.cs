using System.Buffers.Binary;
using System.Text;
using Scorecard.Data.Snapshots;
using Scorecard.Worker.Mapping.Columns;
using Scorecard.Worker.Mapping.Fields;
using Scorecard.Worker.Mapping.Rows;

namespace Scorecard.Worker.Mapping.ChangeDetection;

/// <summary>A row as it is known again: the hash of its id, and of all that its record is made from.</summary>
internal readonly record struct KnownAs(Guid Id, Guid Row);

/// <summary>
/// By which the rows of a table are known again without being read as records: the id, and a hash of the texts that the
/// record is made from and of how it is made. Columns that nothing is mapped to do not matter.
/// </summary>
internal sealed class RowIdentity
{
    private const char Between = '\u001F';
    private const char Quote = '\u001E';

    private readonly Cell id;
    private readonly (int First, int Last)[] stretches;
    private readonly Cell[] elsewhere;
    private readonly char separator;
    private readonly ulong reading;
    private char[] texts = new char[1024];

    private RowIdentity(Cell id, Cell[] cells, char separator, string readingRules)
    {
        (this.id, this.separator) = (id, separator);
        var columns = cells.OfType<ColumnCell>().OrderBy(column => column.Index).ToList();
        stretches = [.. SideBySide(columns.Select(column => column.Index))];
        elsewhere = [.. cells.Where(cell => cell is not ColumnCell)];
        var order = string.Join('\n', columns.Select(column => column.Name));
        reading = BinaryPrimitives.ReadUInt64LittleEndian(Hash128.Of(Encoding.UTF8.GetBytes($"{readingRules}\n{order}")).ToByteArray());
    }

    /// <summary>The identity of a table's rows; null where the id is not a column of it as it stands.</summary>
    /// <param name="options">How its rows become records.</param>
    /// <param name="cells">Where the texts of its records come from.</param>
    /// <param name="separator">What stands between the texts of a plain row.</param>
    /// <param name="readingRules">How a row becomes a record, in words: a row that is read in another way is another row.</param>
    public static RowIdentity? Of(MappingOptions options, BoundCells cells, char separator, string readingRules) =>
        cells.Fields.TryGetValue("id", out var id) && !options.Values.ContainsKey("id") ? new RowIdentity(id, [.. cells.All], separator, readingRules) : null;

    public KnownAs Of(Row row) => new(IdOf(row), HashOf(row));

    /// <summary>The hash of a row's id.</summary>
    public Guid IdOf(Row row) => Hash128.OfUtf8(id.Read(row));

    /// <summary>The hash of all that a row's record is made from.</summary>
    public Guid HashOf(Row row) => RowsHash.OfOne(Hash(row));

    /// <summary>However a row is written and whatever else stands in it, its cells are hashed in one way: in the order of the table, separated as plain ones are.</summary>
    private Guid Hash(Row row)
    {
        if (stretches is [var all] && elsewhere.Length == 0 && IsAsItStands(row, all))
        {
            return Hash128.Of(row.AsWritten(all.First, all.Last), reading);
        }

        var length = 0;
        foreach (var stretch in stretches)
        {
            Append(row, stretch, ref length);
        }

        foreach (var cell in elsewhere)
        {
            Append(cell.Read(row), Between, ref length);
        }

        return Hash128.Of(texts.AsSpan(0, Math.Max(0, length - 1)), reading);
    }

    /// <summary>Whether no white space stands around any cell: whether there is none at all is quickly found.</summary>
    private static bool IsAsItStands(Row row, (int First, int Last) stretch) =>
        row.IsPlain && !row.AsWritten(stretch.First, stretch.Last).ContainsAnyExceptInRange('!', '~');

    private void Append(Row row, (int First, int Last) stretch, ref int length)
    {
        if (IsAsItStands(row, stretch))
        {
            Append(row.AsWritten(stretch.First, stretch.Last), separator, ref length);
            return;
        }

        for (var column = stretch.First; column <= stretch.Last; column++)
        {
            // A quoted cell may hold what separates others.
            var isQuoted = row[column].Contains(separator);
            Append(isQuoted ? $"{Quote}{row[column]}{Quote}" : row[column], separator, ref length);
        }
    }

    private void Append(ReadOnlySpan<char> text, char after, ref int length)
    {
        if (length + text.Length + 1 > texts.Length)
        {
            Array.Resize(ref texts, (length + text.Length + 1) * 2);
        }

        text.CopyTo(texts.AsSpan(length));
        length += text.Length;
        texts[length++] = after;
    }

    /// <summary>Columns in their order as stretches of such that stand side by side.</summary>
    private static List<(int First, int Last)> SideBySide(IEnumerable<int> columns)
    {
        var found = new List<(int First, int Last)>();
        foreach (var column in columns.Distinct())
        {
            if (found is [.., var (first, last)] && last == column - 1)
            {
                found[^1] = (first, column);
            }
            else
            {
                found.Add((column, column));
            }
        }

        return found;
    }
}
