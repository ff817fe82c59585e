using Scorecard.Metrics.Facts;
using Scorecard.Worker.Mapping.Fields;

namespace Scorecard.Worker.Mapping.Records;

/// <summary>The mappers of all record types.</summary>
internal static class RecordMappers
{
    public static IReadOnlyList<IRecordMapper> All { get; } = [new LeadMapper(), new DealMapper(), new CustomerMapper(), new SpendMapper(), new RateMapper()];

    private static readonly Dictionary<RecordType, IRecordMapper> ByType = All.ToDictionary(mapper => mapper.Type);

    /// <summary>The mapper of a record type.</summary>
    public static IRecordMapper Of(IRecordFields record) => ByType[record.Type];
}
