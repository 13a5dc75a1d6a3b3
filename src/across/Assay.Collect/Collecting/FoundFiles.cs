namespace Assay.Collect.Collecting;

/// <summary>What a folder holds.</summary>
/// <param name="Files">Full paths, in ordinal order.</param>
/// <param name="Runs">Folders of MLflow's runs.</param>
/// <param name="Repositories">Repositories below it.</param>
/// <param name="IsCut">Whether there are more files than are looked at.</param>
internal sealed record FoundFiles(IReadOnlyList<string> Files, IReadOnlyList<string> Runs, IReadOnlyList<string> Repositories, bool IsCut);
