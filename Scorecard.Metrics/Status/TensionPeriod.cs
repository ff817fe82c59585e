using Scorecard.Metrics.Contract;

namespace Scorecard.Metrics.Status;

/// <summary>What one period says about tension.</summary>
/// <param name="CanTell">Whether both sides have enough colour: at least two metrics and half of their set.</param>
/// <param name="Direction">Which team is all green while the other is all red; null where neither.</param>
/// <param name="GreenShareDifference">Marketing's share of green less sales'.</param>
internal sealed record TensionPeriod(bool CanTell, TensionDirection? Direction, double? GreenShareDifference)
{
    private const int LeastColoured = 2;

    public static TensionPeriod Of(IReadOnlyList<TensionVote> votes)
    {
        var (marketing, sales) = (Side.Of(votes, Team.Marketing), Side.Of(votes, Team.Sales));
        return new(marketing.CanTell && sales.CanTell, DirectionOf(marketing, sales), marketing.GreenShare - sales.GreenShare);
    }

    private static TensionDirection? DirectionOf(Side marketing, Side sales) => (marketing.IsSure, sales.IsSure) switch
    {
        (true, true) when marketing.IsAllGreen && sales.IsAllRed => TensionDirection.MarketingGreen,
        (true, true) when marketing.IsAllRed && sales.IsAllGreen => TensionDirection.SalesGreen,
        _ => null,
    };

    private sealed record Side(int Total, int Green, int Red, bool IsSure)
    {
        public bool CanTell => Green + Red >= LeastColoured && 2 * (Green + Red) >= Total;

        public bool IsAllGreen => Red == 0 && Green > 0;

        public bool IsAllRed => Green == 0 && Red > 0;

        public double? GreenShare => Green + Red == 0 ? null : (double)Green / (Green + Red);

        public static Side Of(IReadOnlyList<TensionVote> votes, Team team)
        {
            var own = votes.Where(vote => vote.Team == team).ToList();
            var coloured = own.Where(vote => vote.Status is MetricStatus.Green or MetricStatus.Red).ToList();
            var green = coloured.Count(vote => vote.Status == MetricStatus.Green);
            return new(own.Count, green, coloured.Count - green, coloured.Any(vote => !vote.IsCloseCall));
        }
    }
}
