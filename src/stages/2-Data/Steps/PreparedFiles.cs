using Assay.Data.Splitting;
using Assay.Kernel;
using Assay.Projects.Artifacts;
using Assay.Tables;
using Assay.Tables.Engine;

namespace Assay.Data.Steps;

/// <summary>The prepared table and its split on the disk, loaded the first time that somebody asks.</summary>
internal sealed class PreparedFiles(ITableEngine engine, IArtifactStore artifacts, Artifact table, Artifact split)
{
    private PreparedRows? _rows;

    /// <summary>The prepared table.</summary>
    public Artifact Table { get; } = table;

    /// <summary>Its split.</summary>
    public Artifact Split { get; } = split;

    /// <summary>All rows and their sides.</summary>
    public async Task<Outcome<PreparedRows>> RowsAsync(CancellationToken cancellation)
    {
        if (_rows is { } known) return known;
        if (new[] { Table, Split }.FirstOrDefault(artifact => !artifacts.Contains(artifact.Digest)) is { } lost) return new Problem("data.artifact-lost", $"The artifact {lost.Name} ({lost.Digest.Short}) is no longer in the home.", "Run 'assay run --force data' to make it anew.");
        var sides = await SplitAsync(cancellation);
        return _rows = new PreparedRows(await engine.LoadAsync(artifacts.PathOf(Table.Digest), null, cancellation), sides.IsTest, sides.FoldOfRow);
    }

    /// <summary>Which row is where.</summary>
    public async Task<RowSplit> SplitAsync(CancellationToken cancellation)
    {
        var sides = await engine.LoadAsync(artifacts.PathOf(Split.Digest), null, cancellation);
        var folds = sides.Columns.OfType<NumericColumn>().Where(column => column.Name != SplitStep.IsTest).Select(column => Array.ConvertAll(column.Values, fold => (int)fold));
        return new RowSplit(Array.ConvertAll(sides.Numeric(SplitStep.IsTest).Values, value => value != 0), [.. folds]);
    }
}
