using System.Diagnostics.Metrics;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using Scorecard.Api.Pictures;
using Scorecard.Data.Queries;
using Scorecard.Data.Telemetry;

namespace Scorecard.Api.Caching;

/// <summary>
/// What is made from published values alone is made once for all who ask: its bytes are kept until anything is announced, and
/// never longer than <see cref="Longest"/>, since a source may become stale without a word. While announcements cannot be
/// heard nothing is kept.
/// </summary>
public sealed class PublishedAnswers : IOutputCachePolicy
{
    private readonly Func<HttpRequest, bool> _isKept;

    private PublishedAnswers(Func<HttpRequest, bool> isKept) => _isKept = isKept;

    /// <summary>By which endpoints and pages name this policy.</summary>
    public const string Policy = "published";

    /// <summary>The same for an endpoint whose pictures are kept and whose files are not, since those are of any length.</summary>
    public const string Pictures = "published-pictures";

    /// <summary>How long an answer is given without anything having been announced.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(15);

    private const long MostBytes = 64 << 20;
    private const long MostBytesEach = 1 << 20;

    private static readonly Counter<long> s_requests = ScorecardTelemetry.Meter.CreateCounter<long>(
        "scorecard.cache.requests", "{request}", "Requests for what is published: answered from kept bytes, or made anew.");

    private static readonly StringValues VaryBy = new([HeaderNames.AcceptEncoding, HeaderNames.AcceptLanguage]);

    /// <summary>Adds what keeps the bytes, within bounds.</summary>
    public static void Apply(OutputCacheOptions options)
    {
        (options.SizeLimit, options.MaximumBodySize) = (MostBytes, MostBytesEach);
        options.AddPolicy(Policy, new PublishedAnswers(_ => true));
        options.AddPolicy(Pictures, new PublishedAnswers(PictureFormat.IsAsked));
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
        context.EnableOutputCaching = newest is not null && _isKept(request) && (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method));
        // What is made for all who ask is made to its end, though the one who asked first has gone: half of it would be kept, or all would be refused with that one.
        if (context.EnableOutputCaching)
            context.HttpContext.RequestAborted = CancellationToken.None;
        (context.AllowCacheLookup, context.AllowCacheStorage, context.AllowLocking) = (true, true, true);
        context.ResponseExpirationTimeSpan = Longest;
        context.CacheVaryByRules.QueryKeys = "*";
        context.CacheVaryByRules.HeaderNames = VaryBy;
        // What was begun before an announcement is kept under the one before, where nobody looks any more.
        context.CacheVaryByRules.VaryByValues["newest"] = $"{newest}";
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        Count("hit");
        return ValueTask.CompletedTask;
    }

    /// <inheritdoc />
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        Count("miss");
        var response = context.HttpContext.Response;
        context.AllowCacheStorage = response.StatusCode == StatusCodes.Status200OK && StringValues.IsNullOrEmpty(response.Headers.SetCookie);
        return ValueTask.CompletedTask;
    }

    private static void Count(string result) => s_requests.Add(1, KeyValuePair.Create("scorecard.cache.result", (object?)result));
}
