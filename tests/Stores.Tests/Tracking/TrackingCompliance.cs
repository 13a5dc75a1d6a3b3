using Assay.Tracking;

namespace Stores.Tests.Tracking;

/// <summary>What is common to the suites that say what every tracking store promises. A new store derives one class from each and names its fixture.</summary>
/// <typeparam name="TFixture">Makes the database of a test.</typeparam>
public abstract class TrackingCompliance<TFixture> : IAsyncLifetime
    where TFixture : ITrackingFixture, new()
{
    private readonly TFixture _fixture = new();
    private readonly List<ITrackingStore> _opened = [];

    /// <summary>The test's store.</summary>
    protected ITrackingStore Store { get; private set; } = null!;

    public ValueTask InitializeAsync()
    {
        Store = Open();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _opened) await store.DisposeAsync();
        await _fixture.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Another store over the same database, as another process would have it.</summary>
    protected ITrackingStore Open()
    {
        var store = _fixture.Open();
        _opened.Add(store);
        return store;
    }
}
