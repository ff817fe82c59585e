using Microsoft.AspNetCore.Mvc;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Answers;

/// <summary>Refuses a parameter that an endpoint does not know: a misspelt <c>segment</c> must not answer with the total.</summary>
internal static class OnlyKnownParameters
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext context, EndpointFilterDelegate next)
    {
        var known = context.MethodInfo.GetParameters()
            .Where(parameter => (parameter.ParameterType == typeof(string) || parameter.ParameterType == typeof(string[])) && !parameter.IsDefined(typeof(FromRouteAttribute), inherit: false))
            .ToDictionary(parameter => parameter.Name!, parameter => parameter.ParameterType == typeof(string[]), StringComparer.OrdinalIgnoreCase);
        return invocation =>
        {
            Check(invocation.HttpContext.Request.Query, known);
            return next(invocation);
        };
    }

    private static void Check(IQueryCollection query, Dictionary<string, bool> known)
    {
        foreach (var (name, value) in query)
        {
            if (!known.TryGetValue(name, out var isList))
                throw new QueryException(name, value, known.Count is 0 ? $"There is no parameter '{name}' here, nor any other." : $"There is no parameter '{name}' here; there are {string.Join(", ", known.Keys)}.");
            if (value.Count > 1 && !isList)
                throw new QueryException(name, value, $"'{name}' is given {value.Count} times; give it once.");
        }
    }
}
