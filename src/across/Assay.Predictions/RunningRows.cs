using System.Collections.Immutable;

namespace Assay.Predictions;

/// <summary>What of a model's log is not Parquet yet, as Parquet files that go when this is disposed of. Each is named as the file that becomes of its segment.</summary>
/// <param name="folder">The folder of the files; null where there are none.</param>
/// <param name="rows">Full paths of the files of rows.</param>
/// <param name="labels">Full paths of the files of labels.</param>
public sealed class RunningRows(string? folder, ImmutableArray<string> rows, ImmutableArray<string> labels) : IDisposable
{
    /// <summary>Full paths of the files of rows.</summary>
    public ImmutableArray<string> Rows => rows;

    /// <summary>Full paths of the files of labels.</summary>
    public ImmutableArray<string> Labels => labels;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (folder is not null && Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }
}
