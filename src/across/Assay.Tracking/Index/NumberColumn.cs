using System.Globalization;
using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Index;

/// <summary>Numbers: the latest values of a metric, or the time when runs ended.</summary>
/// <param name="read">Reads them from a store.</param>
internal sealed class NumberColumn(Action<IRunColumns, IReadOnlyCollection<long>?, Action<long, double>> read) : RunColumn
{
    private double[] _values = [];
    private bool[] _isThere = [];

    /// <inheritdoc/>
    public override long Bytes => _values.LongLength * (sizeof(double) + sizeof(bool));

    /// <summary>A metric.</summary>
    public static NumberColumn OfMetric(string key) => new((source, only, row) => source.ReadMetric(key, only, row));

    /// <summary>When runs ended. Milliseconds since 1970 are whole numbers below 2^53, so nothing is lost in a double.</summary>
    public static NumberColumn OfEndTime() =>
        new((source, only, row) => source.ReadAttribute(RunAttribute.EndTime, only, (number, text) => row(number, double.Parse(text, CultureInfo.InvariantCulture))));

    /// <inheritdoc/>
    public override void Resize(int places)
    {
        if (places <= _values.Length) return;
        var size = Math.Max(places, _values.Length * 2);
        Array.Resize(ref _values, size);
        Array.Resize(ref _isThere, size);
    }

    /// <inheritdoc/>
    public override void Clear(int place) => _isThere[place] = false;

    /// <inheritdoc/>
    public override void Read(IRunColumns source, IReadOnlyCollection<long>? only, RunTable table) => read(source, only, (number, value) =>
    {
        var place = table.PlaceOf(number);
        if (place < 0) return;
        _values[place] = value;
        _isThere[place] = true;
    });

    /// <inheritdoc/>
    public override Func<int, bool> Ready(ValueTest test) => place => _isThere[place] ? test.Matches(_values[place]) : test.MatchesAbsent;

    /// <inheritdoc/>
    public override int Compare(int left, int right, bool ascending)
    {
        var missing = Missing(left).CompareTo(Missing(right));
        if (missing != 0 || Missing(left) > 0) return missing;
        var order = _values[left].CompareTo(_values[right]);
        return ascending ? order : -order;
    }

    private int Missing(int place) => !_isThere[place] ? 2 : double.IsNaN(_values[place]) ? 1 : 0;
}
