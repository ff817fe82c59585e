using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Scorecard.Data.Telemetry;

namespace Scorecard.Tests.Telemetry;

/// <summary>Listens to the program's own metrics. They belong to the process: a test that counts them runs alone.</summary>
internal sealed class Measurements : IDisposable
{
    private readonly ConcurrentQueue<(string Name, double Value, string Tags)> _heard = new();
    private readonly MeterListener _listener = new();

    public Measurements()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == ScorecardTelemetry.Name)
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Keep(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>What an instrument said, each as its value and its attributes.</summary>
    public IEnumerable<(double Value, string Tags)> Of(string instrument) => _heard.Where(one => one.Name == instrument).Select(one => (one.Value, one.Tags));

    /// <summary>Asks the instruments that are asked.</summary>
    public void Ask() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Keep(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags) =>
        _heard.Enqueue((instrument.Name, value, string.Join(' ', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"))));
}
