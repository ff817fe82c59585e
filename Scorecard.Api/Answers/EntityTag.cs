using System.Security.Cryptography;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Scorecard.Api.Answers;

/// <summary>Weak entity tags from what a body says, so that a client which has it already is told so instead of sent it.</summary>
internal static class EntityTag
{
    /// <summary>Sets the tag and the rule to ask again each time; true, with 304 set, where the client has this body.</summary>
    public static bool ClientHas(HttpContext context, ReadOnlySpan<byte> hash)
    {
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(hash[..16])}\"", isWeak: true);
        context.Response.GetTypedHeaders().ETag = tag;
        context.Response.Headers.CacheControl = "private, no-cache";
        if (!Matches(context.Request.Headers.IfNoneMatch, tag))
            return false;
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        return true;
    }

    /// <summary>The hash of what a writer writes, without keeping any of it.</summary>
    public static async Task<byte[]> HashAsync(Func<Stream, CancellationToken, Task> write, CancellationToken cancellation)
    {
        using var hash = SHA256.Create();
        await using (var sink = new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write))
            await write(sink, cancellation);
        return hash.Hash!;
    }

    private static bool Matches(StringValues header, EntityTagHeaderValue tag) =>
        EntityTagHeaderValue.TryParseList(header, out var known)
        && known.Any(one => one.Equals(EntityTagHeaderValue.Any) || one.Compare(tag, useStrongComparison: false));
}
