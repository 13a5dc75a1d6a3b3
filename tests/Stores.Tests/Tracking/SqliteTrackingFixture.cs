using Assay.Stores.Embedded.Tracking;
using Assay.Tracking;

namespace Stores.Tests.Tracking;

public sealed class SqliteTrackingFixture : ITrackingFixture
{
    private readonly TemporaryFolder _folder = new();

    public ITrackingStore Open() => new SqliteTrackingStore(_folder.At("tracking.db"), TimeProvider.System);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
