using Assay.Tracking.Access;
using Microsoft.Extensions.Time.Testing;

namespace Across.Tests.Tracking.Access;

/// <summary>People and permissions over documents in memory, with a clock that stands until it is told to move.</summary>
internal sealed class AccessScene
{
    public AccessScene(AccessOptions? options = null) => Services = new AccessServices(Store.Documents, Clock, CountedEntropy.New(), options);

    public MemoryTrackingStore Store { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 4, 5, 6, 7, TimeSpan.Zero));

    public AccessServices Services { get; }

    /// <summary>What the ledger was told, in order.</summary>
    public IReadOnlyList<string> Told => [.. Store.Told("access.change").Select(body => body.GetProperty("change").GetString()!)];

    /// <summary>Signs in over HTTP Basic.</summary>
    public ValueTask<(SignIn? SignIn, SignInProblem Problem)> BasicAsync(string name, string password, string address = "192.0.2.1") =>
        Services.SignIns.CheckAsync($"Basic {Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"{name}:{password}"))}", address);

    /// <summary>Signs in with a token.</summary>
    public ValueTask<(SignIn? SignIn, SignInProblem Problem)> TokenAsync(string text) => Services.SignIns.CheckAsync($"Bearer {text}", "192.0.2.1");
}
