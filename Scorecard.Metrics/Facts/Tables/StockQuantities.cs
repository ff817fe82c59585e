namespace Scorecard.Metrics.Facts.Tables;

/// <summary>What each of millions of records adds to some facts. They stand in chunks, so that none is moved when there are more.</summary>
/// <param name="facts">How many facts there are.</param>
internal sealed class StockQuantities(int facts)
{
    private const int ChunkBits = 12;
    private const int ChunkLength = 1 << ChunkBits;

    private readonly List<double[]> _chunks = [];
    private int _count;

    /// <summary>Adds a record; its number is how many were added before it.</summary>
    public void Add(ReadOnlySpan<double> quantities)
    {
        if (_count == _chunks.Count << ChunkBits)
            _chunks.Add(new double[ChunkLength * facts]);
        quantities.CopyTo(At(_count++));
    }

    /// <summary>What the record of this number adds.</summary>
    public ReadOnlySpan<double> Of(int number) => At(number);

    private Span<double> At(int number) => _chunks[number >> ChunkBits].AsSpan((number & (ChunkLength - 1)) * facts, facts);
}
