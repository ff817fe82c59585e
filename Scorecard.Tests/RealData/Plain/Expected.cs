namespace Scorecard.Tests.RealData.Plain;

/// <summary>What a formula gives before it is judged: a value over so many records, or none.</summary>
/// <param name="Minimum">Fewer records than this are not coloured.</param>
/// <param name="HasDirection">Whether higher is better; a metric without a direction is never coloured.</param>
/// <param name="Window">Days for which a record is followed; 0 where the value is final with its period.</param>
internal sealed record Formula(double? Value, double Sample, int Minimum = 0, bool HasDirection = true, int Window = 0);

/// <summary>What has to stand on the scorecard.</summary>
internal sealed record Expected(double? Value, double? Sample, string Status, string? Reason = null)
{
    public Dictionary<string, double> Parts { get; init; } = [];
}

/// <summary>The days for which records are complete; open-ended where intake goes on.</summary>
internal sealed record Coverage(DateOnly From, DateOnly? To = null);

/// <summary>Gives a formula its status, question by question in the contract's order.</summary>
internal sealed class PlainJudge(DateOnly asOf, IReadOnlyDictionary<(string Metric, string Grain), double> targets)
{
    public Expected Judge(string metric, PlainPeriod period, bool isTotal, Formula formula, params Coverage[] needed)
    {
        foreach (var coverage in needed)
            if (period.End <= coverage.From || period.Start > coverage.To)
                return new Expected(null, null, "no-data", "truncated");
        if (period.Start > asOf)
            return new Expected(null, null, "no-data", "data only up to");
        var valued = new Expected(formula.Value, formula.Sample, "");
        foreach (var coverage in needed)
            if (period.Start < coverage.From || (period.LastDay > coverage.To && period.LastDay <= asOf))
                return valued with { Status = "no-data", Reason = "partly truncated" };
        if (period.LastDay > asOf)
            return valued with { Status = "not-yet-mature", Reason = "so far" };
        return valued with { Status = Colour(metric, period, isTotal, formula) };
    }

    private string Colour(string metric, PlainPeriod period, bool isTotal, Formula formula)
    {
        if (formula.Value is null && formula.Window == 0)
            return "undefined";
        if (formula.Sample == 0 && formula.Window > 0)
            return "undefined";
        if (formula.Window > 0 && period.End.AddDays(formula.Window) > asOf.AddDays(1))
            return "not-yet-mature";
        if (formula.Sample < formula.Minimum)
            return "too-few";
        if (!formula.HasDirection || !isTotal || !targets.TryGetValue((metric, period.Grain), out var target))
            return "no-target";
        return formula.Value >= target ? "green" : "red";
    }
}
