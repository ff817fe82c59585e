using System.Net.Sockets;
using Microsoft.AspNetCore.Connections;
using Scorecard.Data.Hosting;
using Scorecard.Data.Setup;

namespace Scorecard.Api.Hosting;

/// <summary>Where a web node listens, and how it runs until it is stopped.</summary>
public static class Running
{
    /// <summary>Where a node listens that is not told where.</summary>
    public const string DefaultUrl = "http://localhost:5080";

    private static readonly string[] Addresses = ["urls", "http_ports", "https_ports"];

    /// <summary>Listens on <see cref="DefaultUrl"/> unless told otherwise. Not a line of appsettings.json: it would outrank ASPNETCORE_URLS.</summary>
    public static void ListenByDefault(this WebApplicationBuilder builder)
    {
        if (Array.TrueForAll(Addresses, setting => string.IsNullOrEmpty(builder.Configuration[setting])))
            builder.WebHost.UseUrls(DefaultUrl);
    }

    /// <summary>Until the node is ready, and while its store is away, the API says so, and what it waits for.</summary>
    public static void UseReadiness(this WebApplication app) => app.Use((context, next) =>
    {
        var readiness = context.RequestServices.GetRequiredService<IReadiness>();
        return readiness.IsReady || !context.Request.Path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) || TellsItself(context, readiness)
            ? next(context)
            : SayNotReadyAsync(context, readiness);
    });

    /// <summary>Whether what is asked for says by itself that the store is away.</summary>
    public static bool TellsItself(HttpContext context, IReadiness readiness) =>
        readiness.HasBeenReady && context.GetEndpoint()?.Metadata.GetMetadata<TellsReadinessAttribute>() is not null;

    /// <summary>Answers that the node is not ready, or not just now, and what it is doing.</summary>
    public static Task SayNotReadyAsync(HttpContext context, IReadiness readiness)
    {
        context.Response.Headers.RetryAfter = "1";
        var title = readiness.HasBeenReady ? "The database does not answer just now." : "Not ready yet";
        return TypedResults.Problem(readiness.Message, statusCode: StatusCodes.Status503ServiceUnavailable, title: title).ExecuteAsync(context);
    }

    /// <summary>Runs until the node is stopped. A start that cannot be is said in words, and what it had begun is stopped.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunUntilStoppedAsync(this WebApplication app)
    {
        await using (app)
        {
            try
            {
                await app.StartAsync();
            }
            catch (Exception failure) when (Explain(failure) is not null)
            {
                await Console.Error.WriteLineAsync($"Scorecard cannot start. {Explain(failure)}");
                await app.StopAsync();
                return 1;
            }

            await app.WaitForShutdownAsync();
            return Environment.ExitCode;
        }
    }

    private static string? Explain(Exception failure) => failure switch
    {
        SettingsException => failure.Message,
        IOException { InnerException: AddressInUseException } or SocketException or IOException { InnerException: SocketException } =>
            $"{failure.Message} Another program, or another Scorecard, may listen there: stop it, or choose another address with ASPNETCORE_URLS=http://localhost:5081.",
        _ => null,
    };
}
