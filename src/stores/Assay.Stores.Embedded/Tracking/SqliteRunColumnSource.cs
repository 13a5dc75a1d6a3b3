using Assay.Tracking.Index;

namespace Assay.Stores.Embedded.Tracking;

/// <summary>Reads columns of the SQLite file, as of one moment.</summary>
internal sealed class SqliteRunColumnSource(TrackingFile file) : IRunIndexSource
{
    public Task ReadColumnsAsync(Action<IRunColumns> read, CancellationToken cancellation = default) => Task.FromResult(file.Read(
        statements =>
        {
            read(new SqliteRunColumns(statements));
            return true;
        },
        cancellation));
}
