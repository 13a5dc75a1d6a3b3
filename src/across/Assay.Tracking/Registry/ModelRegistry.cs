using Assay.Kernel;

namespace Assay.Tracking.Registry;

/// <summary>
/// The model registry: names, the versions below them, and the aliases that point to versions. Prompts are registered models with the tags of <see cref="PromptTags"/>.
/// Every change of names, versions, stages and aliases puts a record into the outbox in its own transaction.
/// </summary>
public sealed class ModelRegistry
{
    /// <summary>A registry over a store.</summary>
    /// <param name="store">Where it is kept.</param>
    /// <param name="clock">What time it is.</param>
    /// <param name="entropy">Makes identifiers.</param>
    /// <param name="tell">Is told of what happened once it is durable, on the caller's thread; must not throw. Null when nobody listens.</param>
    public ModelRegistry(ITrackingStore store, TimeProvider clock, Entropy entropy, Action<RegistryEvent>? tell = null)
    {
        var documents = new RegistryDocuments(store, clock, entropy, tell);
        Models = new RegisteredModels(documents);
        Versions = new ModelVersions(documents);
        Stages = new ModelStaging(documents);
        Aliases = new ModelAliases(documents);
        Search = new RegistrySearch(documents);
    }

    /// <summary>The names.</summary>
    public RegisteredModels Models { get; }

    /// <summary>The versions.</summary>
    public ModelVersions Versions { get; }

    /// <summary>The stages of versions.</summary>
    public ModelStaging Stages { get; }

    /// <summary>The aliases.</summary>
    public ModelAliases Aliases { get; }

    /// <summary>Searches over names and versions.</summary>
    public RegistrySearch Search { get; }

    /// <summary>The number of a version from the text that clients send.</summary>
    public static Outcome<int> ParseVersion(string? text) => RegistryDocuments.ParseNumber(text);
}
