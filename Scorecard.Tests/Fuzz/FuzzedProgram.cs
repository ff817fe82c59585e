using System.Text;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Scorecard.Data.Hosting;
using Scorecard.Tests.EndToEnd;
using Scorecard.Tests.Testing;
using Scorecard.Web;

namespace Scorecard.Tests.Fuzz;

/// <summary>The all-in-one in this process, as its own Program puts it together, on a database of the tests and a small company.</summary>
internal sealed partial class FuzzedProgram : IAsyncDisposable
{
    private readonly SmallCompany _company;
    private readonly string _database;
    private readonly WebApplication _app;
    private readonly LastErrors _errors;

    private FuzzedProgram(SmallCompany company, string database, WebApplication app, LastErrors errors)
    {
        (_company, _database, _app, _errors) = (company, database, app, errors);
        // A connection for each request: one that was refused is closed by the server, and the next must not die with it.
        Client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.Zero, AllowAutoRedirect = false, UseCookies = false, RequestHeaderEncodingSelector = (_, _) => Encoding.UTF8 }) { Timeout = Patience.Short };
    }

    public IServiceProvider Services => _app.Services;

    public Uri Url => new(_app.Urls.Single());

    public HttpClient Client { get; }

    /// <summary>The errors that it has logged last.</summary>
    public string Said => _errors.ToString();

    public static async Task<FuzzedProgram> StartAsync()
    {
        var company = new SmallCompany().With(SmallCompany.Leads("files"));
        var database = await TestDatabase.EmptyAsync();
        var errors = new LastErrors();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PageEndpoints).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            Args = [.. company.Arguments, "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Scorecard={database}"],
        });
        builder.Logging.ClearProviders().AddProvider(errors);
        builder.Services.AddSingleton<IDataProtectionProvider, EphemeralDataProtectionProvider>();
        var app = WebNode.Build(builder, company.Arguments);
        await app.StartAsync();
        var state = app.Services.GetRequiredService<StartState>();
        await Patience.UntilAsync(() => Task.FromResult(state.IsReady), () => $"it is ready: {state.Message} {errors}", Patience.Long);
        return new FuzzedProgram(company, database, app, errors);
    }

    /// <summary>The fields of every form on every page, and what makes one valid.</summary>
    public async Task<(IReadOnlyList<string> Fields, string? Token)> FieldsAsync(IEnumerable<HostileTarget> targets)
    {
        var fields = new SortedSet<string>(StringComparer.Ordinal) { "token" };
        string? token = null;
        foreach (var page in targets.Where(target => target is { Method: "GET", IsApi: false }).Select(target => target.Address(name => name is "key" or "Key" ? "leads" : name is "name" or "Name" ? "files" : "1")).Where(address => !address.EndsWith("events", StringComparison.Ordinal)))
        {
            using var answer = await Client.GetAsync(new Uri(Url, page));
            var html = await answer.Content.ReadAsStringAsync();
            fields.UnionWith(Field().Matches(html).Select(match => match.Groups["name"].Value));
            token ??= TokenField().Match(html) is { Success: true } found ? found.Groups["value"].Value : null;
        }

        fields.Remove("__RequestVerificationToken");
        return ([.. fields], token);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await TestDatabase.DropAsync(_database);
        _company.Dispose();
    }

    [GeneratedRegex("<(?:input|select|textarea|button)[^>]* name=\"(?<name>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Field();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<value>[^\"]+)\"", RegexOptions.None, 1000)]
    private static partial Regex TokenField();

    /// <summary>Keeps what was logged as an error, to be said with the request that brought it about.</summary>
    private sealed class LastErrors : ILoggerProvider, ILogger
    {
        private readonly Queue<string> _lines = new();

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel))
                return;
            lock (_lines)
            {
                _lines.Enqueue($"{formatter(state, exception)}\n{exception}");
                if (_lines.Count > 3)
                    _lines.Dequeue();
            }
        }

        public void Dispose()
        {
        }

        public override string ToString()
        {
            lock (_lines)
                return string.Join('\n', _lines);
        }
    }
}
