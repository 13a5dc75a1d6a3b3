using Assay.Kernel;
using Assay.Release.Records;

namespace Assay.Release.Registry;

/// <summary>The tracking server's registry. Who composes the rooms knows of it; this stage does not.</summary>
public sealed record RegistryAliases
{
    /// <summary>Where the alias of a project and an environment belongs when a file answers; null where the project has no registered model. Asked with the project, the environment and the file's digest, null where nothing answers.</summary>
    public required Func<string, string, Digest?, CancellationToken, Task<AliasMove?>> Plan { get; init; }

    /// <summary>Where an alias points now, asked with the registered model and the alias; null where the registry has no such model.</summary>
    public required Func<string, string, CancellationToken, Task<AliasMove?>> Current { get; init; }

    /// <summary>Moves it there.</summary>
    public required Func<AliasMove, CancellationToken, Task<Outcome<Nothing>>> Move { get; init; }

    /// <summary>Every move of an alias on record, oldest first.</summary>
    public required Func<CancellationToken, Task<IReadOnlyList<MovedAlias>>> Moved { get; init; }
}
