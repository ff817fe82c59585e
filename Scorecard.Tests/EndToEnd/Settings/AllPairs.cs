namespace Scorecard.Tests.EndToEnd.Settings;

/// <summary>Rows of choices in which every pair of choices of any two settings stands together at least once: a small part of all combinations.</summary>
internal static class AllPairs
{
    /// <summary>The rows, each with a choice of every setting, by number.</summary>
    /// <param name="choices">How many choices each setting has.</param>
    public static IReadOnlyList<int[]> Of(IReadOnlyList<int> choices)
    {
        var missing = Pairs(choices).ToHashSet();
        var rows = new List<int[]>();
        while (missing.Count > 0)
        {
            var row = Row(choices, missing);
            missing.ExceptWith(PairsOf(row));
            rows.Add(row);
        }

        return rows;
    }

    /// <summary>Every pair of choices of two settings: setting, choice, setting, choice.</summary>
    public static IEnumerable<(int, int, int, int)> Pairs(IReadOnlyList<int> choices) =>
        from one in Enumerable.Range(0, choices.Count)
        from other in Enumerable.Range(one + 1, choices.Count - one - 1)
        from a in Enumerable.Range(0, choices[one])
        from b in Enumerable.Range(0, choices[other])
        select (one, a, other, b);

    /// <summary>The pairs that stand together in a row.</summary>
    public static IEnumerable<(int, int, int, int)> PairsOf(int[] row) =>
        from one in Enumerable.Range(0, row.Length)
        from other in Enumerable.Range(one + 1, row.Length - one - 1)
        select (one, row[one], other, row[other]);

    /// <summary>Begins with a pair that is missing, and chooses of each further setting what brings most pairs that are.</summary>
    private static int[] Row(IReadOnlyList<int> choices, HashSet<(int, int, int, int)> missing)
    {
        var row = Enumerable.Repeat(-1, choices.Count).ToArray();
        var (one, a, other, b) = missing.Min();
        (row[one], row[other]) = (a, b);
        foreach (var setting in Enumerable.Range(0, row.Length).Where(setting => row[setting] < 0).OrderByDescending(setting => choices[setting]).ToList())
            row[setting] = Enumerable.Range(0, choices[setting]).MaxBy(choice => Brought(row, setting, choice, missing));
        return row;
    }

    private static int Brought(int[] row, int setting, int choice, HashSet<(int, int, int, int)> missing) =>
        Enumerable.Range(0, row.Length).Count(other => row[other] >= 0 && other != setting
            && missing.Contains(other < setting ? (other, row[other], setting, choice) : (setting, choice, other, row[other])));
}
