using System.Collections.Immutable;
using Assay.Kernel;

namespace Assay.Inference.Models;

/// <summary>Why versions do not answer. Changed by one at a time, read by any.</summary>
internal sealed class VersionFaults
{
    private volatile ImmutableDictionary<(string Name, string Version), IReadOnlyList<Problem>> _faults = ImmutableDictionary<(string, string), IReadOnlyList<Problem>>.Empty;

    /// <summary>Notes why.</summary>
    public void Set(ModelSource source, IReadOnlyList<Problem> problems) => _faults = _faults.SetItem((source.Name, source.Version), problems);

    /// <summary>It answers.</summary>
    public void Clear(ModelSource source) => _faults = _faults.Remove((source.Name, source.Version));

    /// <summary>Why, in words; empty for a version that nothing is known against.</summary>
    public string Of(ModelSource source) => _faults.TryGetValue((source.Name, source.Version), out var problems) ? string.Join(" ", problems) : "";

    /// <summary>Why a version may not answer, or any of them where none is named; null where that is not the reason.</summary>
    public Problem? Refusal(string name, string? version) =>
        _faults.Where(each => each.Key.Name == name && (version is null || each.Key.Version == version)).SelectMany(each => each.Value).FirstOrDefault(problem => problem.Code == InferenceFaults.Refused);
}
