using Assay.Tracking.Search.Evaluation;

namespace Assay.Tracking.Index;

/// <summary>The datasets that runs read. A comparison holds of a run when it holds of one of them.</summary>
internal sealed class DatasetColumn : RunColumn
{
    private const int DatasetBytes = 200;

    private RunDataset[]?[] _datasets = [];
    private long _count;

    /// <inheritdoc/>
    public override long Bytes => _datasets.LongLength * 8 + _count * DatasetBytes;

    /// <inheritdoc/>
    public override void Resize(int places)
    {
        if (places > _datasets.Length) Array.Resize(ref _datasets, Math.Max(places, _datasets.Length * 2));
    }

    /// <inheritdoc/>
    public override void Clear(int place)
    {
        _count -= _datasets[place]?.Length ?? 0;
        _datasets[place] = null;
    }

    /// <summary>The datasets of the run at a place.</summary>
    public IReadOnlyList<RunDataset> At(int place) => _datasets[place] ?? [];

    /// <inheritdoc/>
    public override void Read(IRunColumns source, IReadOnlyCollection<long>? only, RunTable table) => source.ReadDatasets(only, (number, dataset) =>
    {
        if (table.PlaceOf(number) is not (var place and >= 0)) return;
        _datasets[place] = [.. _datasets[place] ?? [], dataset];
        _count++;
    });

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">Which field is compared, this column has to be told: see <see cref="ReadyFor"/>.</exception>
    public override Func<int, bool> Ready(ValueTest test) => throw new NotSupportedException("A comparison with a dataset names a field.");

    /// <summary>A comparison with a field of the datasets: <c>name</c>, <c>digest</c> or <c>context</c>.</summary>
    public Func<int, bool> ReadyFor(string field, ValueTest test) => place => _datasets[place] is { } datasets ? Array.Exists(datasets, dataset => test.Matches(Field(dataset, field))) : test.MatchesAbsent;

    /// <inheritdoc/>
    public override int Compare(int left, int right, bool ascending) => 0;

    private static string? Field(RunDataset dataset, string field) => field switch
    {
        "name" => dataset.Name,
        "digest" => dataset.Digest,
        _ => dataset.Context,
    };
}
