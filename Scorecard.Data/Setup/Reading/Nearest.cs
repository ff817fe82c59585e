namespace Scorecard.Data.Setup.Reading;

/// <summary>Which known name somebody most likely meant.</summary>
public static class Nearest
{
    /// <summary>Longer names are no slips of the pen, and comparing them takes long.</summary>
    private const int Longest = 60;

    /// <summary>The nearest of the known names, where one is near; null otherwise.</summary>
    public static string? To(string given, IEnumerable<string> known)
    {
        if (given.Length is 0 or > Longest)
            return null;
        var nearest = known.Select(name => (Name: name, Steps: Steps(given.ToLowerInvariant(), name.ToLowerInvariant())))
            .OrderBy(pair => pair.Steps).FirstOrDefault();
        return nearest.Name is not null && nearest.Steps <= Math.Max(1, Math.Max(given.Length, nearest.Name.Length) / 3) ? nearest.Name : null;
    }

    /// <summary>What to say behind "there is no such setting".</summary>
    public static string Hint(string given, IReadOnlyCollection<string> known) =>
        To(given, known) is { } name ? $"did you mean {name}?" : $"there are {string.Join(", ", known)}";

    /// <summary>How many letters are put in, left out, replaced or swapped with their neighbour (optimal string alignment).</summary>
    private static int Steps(string one, string other)
    {
        var steps = new int[one.Length + 1, other.Length + 1];
        for (var row = 0; row <= one.Length; row++)
        {
            for (var column = 0; column <= other.Length; column++)
                steps[row, column] = row == 0 || column == 0 ? row + column : Step(steps, one, other, row, column);
        }

        return steps[one.Length, other.Length];
    }

    private static int Step(int[,] steps, string one, string other, int row, int column)
    {
        var replaced = steps[row - 1, column - 1] + (one[row - 1] == other[column - 1] ? 0 : 1);
        var best = Math.Min(replaced, 1 + Math.Min(steps[row - 1, column], steps[row, column - 1]));
        var swapped = row > 1 && column > 1 && one[row - 1] == other[column - 2] && one[row - 2] == other[column - 1];
        return swapped ? Math.Min(best, steps[row - 2, column - 2] + 1) : best;
    }
}
