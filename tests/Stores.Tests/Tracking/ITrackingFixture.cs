using Assay.Tracking;

namespace Stores.Tests.Tracking;

/// <summary>A database of one test's own, in which a tracking store is opened as often as the test likes.</summary>
public interface ITrackingFixture : IAsyncDisposable
{
    /// <summary>Opens the store; the same one every time.</summary>
    ITrackingStore Open();
}
