using Scorecard.Worker.Sources.Demo.Company;

namespace Scorecard.Worker.Sources.Demo;

/// <summary>A generated company with three systems: a CRM, a billing system and one for spend, each a source of its own.</summary>
public sealed class DemoSourceKind(TimeProvider time) : ISourceKind
{
    public string Name => "demo";

    public ISource Create(SourceSettings settings)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var today = new AsOf(time.GetUtcNow(), settings.TimeZone).Today;
        return new DemoSource(new DemoOptionsReader(settings, today).Read(), settings.TimeZone, time);
    }
}
