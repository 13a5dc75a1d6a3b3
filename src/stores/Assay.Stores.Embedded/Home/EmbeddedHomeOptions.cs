using Assay.Kernel;

namespace Assay.Stores.Embedded.Home;

/// <summary>How a home is opened.</summary>
public sealed record EmbeddedHomeOptions
{
    /// <summary>The home's folder: see <see cref="HomeLocator"/>.</summary>
    public required string Path { get; init; }

    /// <summary>Where keys and known heads lie.</summary>
    public required EnvironmentPaths Environment { get; init; }

    /// <summary>Where time comes from.</summary>
    public required TimeProvider Clock { get; init; }

    /// <summary>Where keys, nonces and names come from. Called by several threads at once.</summary>
    public required Entropy Entropy { get; init; }

    /// <summary>To look unless said otherwise.</summary>
    public HomeAccess Access { get; init; } = HomeAccess.Read;

    /// <summary>What this process was started as, told to whoever has to wait for it.</summary>
    public string Command { get; init; } = "assay";

    /// <summary>Told once if another run has the home, and by whom as far as is known.</summary>
    public Action<HomeLockHolder?> Waiting { get; init; } = _ => { };
}
