using Scorecard.Data.Queries;

namespace Scorecard.Data.Devices;

/// <summary>The links that open the wall on a screen, and nothing else.</summary>
public interface IDeviceLinks
{
    /// <summary>The links that hold, newest first, and after them the revoked ones.</summary>
    Task<IReadOnlyList<DeviceLinkView>> ListAsync(CancellationToken cancellation);

    /// <summary>Makes a link. Its secret is told here and never again.</summary>
    /// <param name="label">What the screen is called, 1 to 80 characters.</param>
    /// <exception cref="QueryException">There is no label, or one that is too long or not a line of text.</exception>
    Task<NewDeviceLink> CreateAsync(string? label, CancellationToken cancellation);

    /// <summary>Revokes a link: from now on it opens nothing, and what it holds open ends. One that is revoked already stays as it is.</summary>
    /// <exception cref="QueryException">There is no such link.</exception>
    Task<DeviceLinkView> RevokeAsync(long id, CancellationToken cancellation);

    /// <summary>The link that a secret opens, which counts as used by it; null where there is none or it is revoked.</summary>
    Task<long?> AdmitAsync(string secret, CancellationToken cancellation);

    /// <summary>Whether a link still holds.</summary>
    Task<bool> HoldsAsync(long id, CancellationToken cancellation);
}

/// <summary>A link that opens the wall on a screen.</summary>
/// <param name="Label">What the screen is called by who made the link.</param>
/// <param name="LastUsedAt">When it was last used, to the minute; null where it never was.</param>
/// <param name="RevokedAt">From when on it opens nothing; null while it holds.</param>
public sealed record DeviceLinkView(long Id, string Label, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt);

/// <summary>A link that was just made.</summary>
/// <param name="Link">The link as it is kept.</param>
/// <param name="Secret">What opens it: 256 random bits in 43 characters. Only its SHA-256 is kept.</param>
public sealed record NewDeviceLink(DeviceLinkView Link, string Secret);
