using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Scorecard.Api.Access;

/// <summary>Adds the door to a host.</summary>
public static class AccessExtensions
{
    /// <summary>The largest body, in bytes, that any request may have: a note of 1,000 characters takes 12,000 at most, and nothing longer is asked for anywhere.</summary>
    public const int LargestBody = 64 * 1024;

    /// <summary>Adds what the door needs, and the check at start that nothing is open to the network without a token.</summary>
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.Configure<AccessOptions>(configuration.GetSection("Access"));
        services.AddSingleton<AccessCookie>();
        services.AddSingleton<ClientAddress>().AddSingleton<GuessLimit>();
        services.AddTransient(provider => new DeviceSession(provider.GetRequiredService<Scorecard.Data.Devices.IDeviceLinks>(), provider.GetRequiredService<GuessLimit>()));
        services.Configure<Microsoft.AspNetCore.Server.Kestrel.Core.KestrelServerOptions>(server => server.Limits.MaxRequestBodySize = LargestBody);
        // First, so that it can refuse before the server binds an address.
        services.Insert(0, ServiceDescriptor.Singleton<IHostedService, ExposureCheck>());
        return services;
    }

    /// <summary>Guards everything after it, and maps <c>/sign-in</c>. To be called first, after static files if those are no endpoints.</summary>
    public static WebApplication UseAccess(this WebApplication app)
    {
        app.UseMiddleware<CrossSiteGuard>();
        app.UseMiddleware<LoopbackGuard>();
        app.UseMiddleware<DeviceGuard>();
        app.UseMiddleware<TokenGuard>();
        SignInEndpoints.Map(app);
        return app;
    }
}
