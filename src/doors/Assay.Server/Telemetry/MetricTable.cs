using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Assay.Server.Telemetry;

/// <summary>Listens to the meters of this server and of its process, and keeps what they measured, for <c>/metrics</c>.</summary>
internal sealed class MetricTable : IDisposable
{
    private readonly ConcurrentDictionary<Instrument, MetricFamily> _families = new();
    private readonly MeterListener _listener = new();

    /// <param name="own">What made this server's own meters: another server in the process has others of the same names.</param>
    public MetricTable(IMeterFactory own)
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ServerMeter.Read.Contains(instrument.Meter.Name) && (instrument.Meter.Scope is null || ReferenceEquals(instrument.Meter.Scope, own))) listener.EnableMeasurementEvents(instrument, _families.GetOrAdd(instrument, new MetricFamily(instrument)));
        };
        _listener.SetMeasurementEventCallback<double>(static (_, value, labels, family) => ((MetricFamily)family!).Take(value, labels));
        _listener.SetMeasurementEventCallback<long>(static (_, value, labels, family) => ((MetricFamily)family!).Take(value, labels));
        _listener.SetMeasurementEventCallback<int>(static (_, value, labels, family) => ((MetricFamily)family!).Take(value, labels));
        _listener.Start();
    }

    /// <summary>All families, those that are asked for their values brought up to date, in the order of their names.</summary>
    public IReadOnlyList<MetricFamily> Read()
    {
        _listener.RecordObservableInstruments();
        return [.. _families.Values.OrderBy(family => family.Instrument.Name, StringComparer.Ordinal)];
    }

    public void Dispose() => _listener.Dispose();
}
