using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace Scorecard.Data.Model;

/// <summary>Names columns as PostgreSQL's users write them: <c>DataTime</c> is <c>data_time</c>.</summary>
internal static partial class SnakeCase
{
    public static void UseSnakeCase(this ModelBuilder model)
    {
        foreach (var property in model.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
            property.SetColumnName(Boundary().Replace(property.Name, "${lower}_${upper}").ToLowerInvariant());
    }

    [GeneratedRegex("(?<lower>[a-z0-9])(?<upper>[A-Z])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Boundary();
}
