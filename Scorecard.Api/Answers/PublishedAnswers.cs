using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Scorecard.Data.Queries;

namespace Scorecard.Api.Answers;

/// <summary>
/// What is made from published values alone is made once for all who ask: its bytes are kept until anything is announced, and
/// never longer than <see cref="Longest"/>, since a source may become stale without a word. While announcements cannot be
/// heard nothing is kept.
/// </summary>
public sealed class PublishedAnswers : IOutputCachePolicy
{
    /// <summary>By which endpoints and pages name this policy.</summary>
    public const string Policy = "published";

    /// <summary>How long an answer is given without anything having been announced.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const long MostBytes = 64 << 20;
    private const long MostBytesEach = 1 << 20;

    private static readonly StringValues VaryBy = new([HeaderNames.AcceptEncoding, HeaderNames.AcceptLanguage]);

    /// <summary>Adds what keeps the bytes, within bounds.</summary>
    public static void Apply(OutputCacheOptions options)
    {
        (options.SizeLimit, options.MaximumBodySize) = (MostBytes, MostBytesEach);
        options.AddPolicy(Policy, new PublishedAnswers());
    }

    /// <summary>Marks a page that was made from published values, so that a client which has it is not sent it again.</summary>
    public static void Tag(HttpResponse response)
    {
        response.Headers.ETag = $"W/\"{Guid.NewGuid():N}\"";
        response.Headers.CacheControl = "private, no-cache";
    }

    /// <inheritdoc />
    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var request = context.HttpContext.Request;
        var newest = context.HttpContext.RequestServices.GetRequiredService<IAnnouncements>().Newest;
        context.EnableOutputCaching = newest is not null && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true);
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = VaryBy;
        // What was begun before an announcement is kept under the one before, where nobody looks any more.
        context.CacheVaryByRules.VaryByValues["newest"] = $"{newest}";
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie);
        return ValueTask.CompletedTask;
    }
}
