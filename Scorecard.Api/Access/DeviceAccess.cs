using Scorecard.Data.Devices;

namespace Scorecard.Api.Access;

/// <summary>A request that a device link let in.</summary>
internal sealed record DeviceAccess(long LinkId, IDeviceLinks Links)
{
    /// <summary>Whether it would still be let in.</summary>
    public Task<bool> HoldsAsync(CancellationToken cancellation) => Links.HoldsAsync(LinkId, cancellation);
}

/// <summary>Put on what the wall is made of, and on nothing else: a device link opens reading it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class OpenToDevicesAttribute : Attribute;
