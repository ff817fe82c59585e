namespace Scorecard.Tests.Data.Backup;

/// <summary>Hears every line of progress when it is said.</summary>
internal sealed class Said(Action<string>? heard = null) : IProgress<string>
{
    public List<string> Lines { get; } = [];

    public void Report(string value)
    {
        Lines.Add(value);
        heard?.Invoke(value);
    }
}
