using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;
using Scorecard.Data.Setup;
using Scorecard.Data.Setup.Reading;

namespace Scorecard.Api.Access;

/// <summary>Stops a start that would open the scorecard to a network without a token, or with one that can be guessed.</summary>
internal sealed class ExposureCheck(IOptions<AccessOptions> options, IConfiguration configuration, IServer server) : IHostedLifecycleService
{
    /// <summary>Before the server binds: by the settings and by what the code has added.</summary>
    public Task StartingAsync(CancellationToken cancellationToken)
    {
        var problems = new SettingProblems();
        AccessSettings.Check(configuration, problems);
        problems.ThrowIfAny(where: null);
        Check([.. Configured(), .. Bound()]);
        return Task.CompletedTask;
    }

    /// <summary>After the server has bound: by what is really open, however it was asked for.</summary>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        Check(Bound());
        return Task.CompletedTask;
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Check(IEnumerable<string> addresses)
    {
        if (!options.Value.HasToken && addresses.FirstOrDefault(address => !Loopback.IsBinding(address)) is { } open)
            throw new SettingsException(
                $"The address {open} can be reached from other machines, and no token guards it. Set Access__Token to a secret of at least "
                + $"{AccessOptions.ShortestToken} characters, or listen on http://localhost:5080 only.");
    }

    private IEnumerable<string> Bound() => server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];

    /// <summary>Kestrel's endpoints win over urls, and urls over bare ports; bare ports are open on every address.</summary>
    private string[] Configured()
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToArray();
        if (endpoints.Length > 0)
            return endpoints;
        if (Split("urls") is { Length: > 0 } urls)
            return urls;
        return [.. Split("http_ports").Concat(Split("https_ports")).Select(port => $"http://*:{port}")];
    }

    private string[] Split(string key) => (configuration[key] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
